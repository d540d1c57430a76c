/** The request needs a signed-in person. What was posted is kept for afterwards. */
export class SignInRequired extends Error {}

/** The form's token is missing or stale. What was posted is kept and shown again. */
export class FormStale extends Error {}
