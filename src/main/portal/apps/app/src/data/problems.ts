/** What people come with, and the department that sees them for it first. */
export const PROBLEMS: readonly { name: string; department: string }[] = [
  { name: 'fever', department: 'general-medicine' },
  { name: 'cough', department: 'general-medicine' },
  { name: 'sugar-pressure', department: 'general-medicine' },
  { name: 'bones', department: 'orthopaedics' },
  { name: 'child', department: 'paediatrics' },
  { name: 'pregnancy', department: 'obstetrics-gynaecology' },
  { name: 'eyes', department: 'ophthalmology' },
  { name: 'ear-nose-throat', department: 'ent' },
  { name: 'skin', department: 'dermatology' },
  { name: 'teeth', department: 'dental' },
];
