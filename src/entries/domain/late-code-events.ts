const onCode = (type: string) => (codeId: string, payload: Record<string, unknown>, reason?: string) => ({
  type,
  subject: { kind: 'lateCode', id: codeId },
  payload,
  ...(reason && { reason }),
});

export const lateCodeCreated = onCode('LateCodeCreated');
export const lateCodeRevoked = onCode('LateCodeRevoked');
export const lateCodeRedeemed = onCode('LateCodeRedeemed');
