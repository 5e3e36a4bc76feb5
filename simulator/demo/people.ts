/** Names as they are found in an Indian address book. All of them made up. */

type Names = readonly [string, ...string[]]

interface Community {
  /** Of a hundred contacts. */
  readonly share: number
  readonly first: Names
  readonly last: Names
  readonly cities: Names
  readonly languages: Names
}

export const COMMUNITIES: readonly [Community, ...Community[]] = [
  {
    share: 26,
    first: [
      'Aarav',
      'Aditi',
      'Ankit',
      'Anjali',
      'Deepak',
      'Divya',
      'Gaurav',
      'Kiran',
      'Manoj',
      'Neha',
      'Pankaj',
      'Pooja',
      'Rajesh',
      'Ramesh',
      'Sangeeta',
      'Sunita',
      'Suresh',
      'Vikas',
    ],
    last: [
      'Agarwal',
      'Dubey',
      'Gupta',
      'Mishra',
      'Pandey',
      'Sharma',
      'Singh',
      'Srivastava',
      'Tiwari',
      'Yadav',
    ],
    cities: ['Delhi', 'Noida', 'Lucknow', 'Jaipur', 'Indore', 'Patna'],
    languages: ['Hindi', 'English'],
  },
  {
    share: 13,
    first: [
      'Anand',
      'Deepa',
      'Dhivya',
      'Karthik',
      'Lakshmi',
      'Meenakshi',
      'Murugan',
      'Priya',
      'Senthil',
      'Vignesh',
    ],
    last: ['Iyer', 'Krishnan', 'Murthy', 'Natarajan', 'Raman', 'Subramanian', 'Sundaram', 'Venkatesan'],
    cities: ['Chennai', 'Coimbatore', 'Madurai', 'Bengaluru'],
    languages: ['Tamil', 'English'],
  },
  {
    share: 11,
    first: [
      'Anirban',
      'Arpita',
      'Debashish',
      'Indrani',
      'Moumita',
      'Partha',
      'Rituparna',
      'Sourav',
      'Subhash',
      'Tanushree',
    ],
    last: ['Banerjee', 'Bose', 'Chatterjee', 'Das', 'Ghosh', 'Mukherjee', 'Roy', 'Sen'],
    cities: ['Kolkata', 'Howrah', 'Siliguri'],
    languages: ['Bengali', 'English', 'Hindi'],
  },
  {
    share: 8,
    first: ['Ashwani', 'Bhavna', 'Karan', 'Monika', 'Naveen', 'Rajni', 'Rohit', 'Vandana', 'Varun'],
    last: ['Arora', 'Bhatia', 'Chopra', 'Kapoor', 'Khanna', 'Malhotra', 'Sethi', 'Sood'],
    cities: ['Ludhiana', 'Chandigarh', 'Amritsar', 'Gurugram'],
    languages: ['Punjabi', 'Hindi'],
  },
  {
    share: 9,
    first: [
      'Amarjit',
      'Balwinder',
      'Gurleen',
      'Harpreet',
      'Inderjit',
      'Jaspreet',
      'Manpreet',
      'Navjot',
      'Simran',
    ],
    last: ['Singh Bedi', 'Singh Dhillon', 'Kaur Gill', 'Kaur Sandhu', 'Singh Sidhu', 'Singh Grewal'],
    cities: ['Amritsar', 'Jalandhar', 'Patiala', 'Ludhiana'],
    languages: ['Punjabi', 'Hindi', 'English'],
  },
  {
    share: 12,
    first: [
      'Aniket',
      'Ashwini',
      'Girish',
      'Madhuri',
      'Mangesh',
      'Prachi',
      'Rupali',
      'Sachin',
      'Swapnil',
      'Vaishali',
    ],
    last: ['Deshpande', 'Gaikwad', 'Jadhav', 'Joshi', 'Kulkarni', 'Patil', 'Pawar', 'Shinde'],
    cities: ['Pune', 'Mumbai', 'Nagpur', 'Nashik'],
    languages: ['Marathi', 'Hindi', 'English'],
  },
  {
    share: 12,
    first: [
      'Aamir',
      'Ayesha',
      'Farhan',
      'Imtiyaz',
      'Javed',
      'Nasreen',
      'Rehana',
      'Salman',
      'Shabana',
      'Zainab',
    ],
    last: ['Ahmed', 'Ansari', 'Hussain', 'Khan', 'Mirza', 'Qureshi', 'Shaikh', 'Siddiqui'],
    cities: ['Hyderabad', 'Lucknow', 'Bhopal', 'Mumbai'],
    languages: ['Hindi', 'Urdu', 'English'],
  },
  {
    share: 9,
    first: ['Alwyn', 'Annie', 'Benedict', 'Glenda', 'Jacob', 'Maria', 'Reena', 'Savio', 'Thomas'],
    last: ['DSouza', 'Fernandes', 'George', 'Kurian', 'Lobo', 'Mathew', 'Pereira', 'Varghese'],
    cities: ['Kochi', 'Panaji', 'Mangaluru', 'Thiruvananthapuram'],
    languages: ['English', 'Malayalam', 'Konkani'],
  },
]

interface ScriptName {
  readonly name: string
  readonly city: string
  readonly language: string
}

export const IN_SCRIPT: readonly ScriptName[] = [
  { name: 'सुनीता शर्मा', city: 'Jaipur', language: 'Hindi' },
  { name: 'राजेश कुमार यादव', city: 'Patna', language: 'Hindi' },
  { name: 'मीना पाटील', city: 'Pune', language: 'Marathi' },
  { name: 'गणेश कुलकर्णी', city: 'Nashik', language: 'Marathi' },
  { name: 'अमित त्रिपाठी', city: 'Lucknow', language: 'Hindi' },
  { name: 'लक्ष्मी देवी', city: 'Indore', language: 'Hindi' },
  { name: 'கார்த்திக் ராமன்', city: 'Chennai', language: 'Tamil' },
  { name: 'மீனாட்சி சுந்தரம்', city: 'Madurai', language: 'Tamil' },
  { name: 'செந்தில் குமார்', city: 'Coimbatore', language: 'Tamil' },
]

export const BUSINESSES: readonly { readonly name: string; readonly city: string }[] = [
  { name: 'Annapurna Sweets & Caterers', city: 'Kolkata' },
  { name: 'Balaji Electricals', city: 'Hyderabad' },
  { name: 'Deshpande Dental Clinic', city: 'Pune' },
  { name: 'Green Leaf Organics Pvt Ltd', city: 'Bengaluru' },
  { name: 'Khan Brothers Transport', city: 'Bhopal' },
  { name: 'Malabar Spices Exports', city: 'Kochi' },
  { name: 'New Punjab Auto Parts', city: 'Ludhiana' },
  { name: 'Sai Krupa Travels', city: 'Mumbai' },
  { name: 'Shree Ganesh Hardware', city: 'Nagpur' },
  { name: 'Sundaram Textiles', city: 'Coimbatore' },
  { name: 'The Learning Tree Academy', city: 'Gurugram' },
  { name: 'Verma & Sons Jewellers', city: 'Delhi' },
]

/** Each family has one phone. */
export const FAMILIES: readonly (readonly string[])[] = [
  ['Ramesh Pillai', 'Sudha Pillai', 'Arun Pillai (son)'],
  ['Farida Shaikh', 'Yusuf Shaikh'],
]

export const COMPANIES: Names = [
  'Aakash Realty',
  'Bluepeak Logistics',
  'Chandra Pharma',
  'Everest Packaging',
  'Godavari Foods',
  'Indus Softworks',
  'Kaveri Constructions',
  'Lotus Interiors',
  'Monsoon Media',
  'Narmada Agro',
  'Sahyadri Motors',
  'Triveni Finance',
]
