/** Model of the component: a state in colour and words. */
export interface Badge {
  kind: 'neutral' | 'info' | 'success' | 'warning' | 'danger';
  text: string;
}
