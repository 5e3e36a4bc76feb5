/** The outcomes that were saved, a pill each. */
export function Outcomes({ outcomes }: { outcomes: readonly string[] }) {
  return outcomes.map((outcome) => (
    <span
      key={outcome}
      className="inline-flex min-h-5 items-center rounded-full bg-accent-tint px-2 text-2xs font-medium break-words text-accent-text"
    >
      {outcome}
    </span>
  ))
}
