interface Window {
  readonly sample: {
    readonly foreign: string
    heard(): unknown[]
    loud(): unknown
    // The sample's commands answer whatever they like.
    invoke(name: string, ...args: unknown[]): Promise<ReturnType<JSON['parse']>>
    send(name: string, ...args: unknown[]): void
    on(name: string, listener: (...values: unknown[]) => void): () => void
  }
  readonly moduleRan?: boolean
  readonly inlineRan?: boolean
}
