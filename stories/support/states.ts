import type { Story } from './element.ts';

/** The states that every control has. */
export const required: Story = { args: { required: true } };
export const withHint: Story = { args: { hint: 'Ghi đúng như trên giấy tờ.' } };
export const disabled: Story = { args: { disabled: true } };
export const withError = (error: string): Story => ({ args: { required: true, error } });
export const withWarning = (warning: string): Story => ({ args: { warning } });
export const filled = (value: string): Story => ({ args: { value } });
export const readonly = (value: string): Story => ({ args: { value, readonly: true } });
