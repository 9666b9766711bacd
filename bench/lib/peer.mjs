/** The peer, where it is installed: it needs a native build of its own, so it stands apart and may be missing. */

/** @returns {Promise<typeof import("../peer/emmett.mjs") | undefined>} */
export const findPeer = async () => {
  try {
    return await import("../peer/emmett.mjs")
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code === "ERR_MODULE_NOT_FOUND") return undefined
    throw error
  }
}

/** The same event with the same information about who, when and by which command. */
export const forPeer = (/** @type {import("@zhize/domain").Batch} */ { actor, command, events }) => {
  const { data, type } = /** @type {import("@zhize/domain").DomainEvent} */ (events[0])
  return { type, data, metadata: { recordedAt: new Date().toISOString(), actor, command } }
}
