/** Who to sign in as first, for the console: the main job from one end to the other in Knowsley, then Wales. */
export const WHOM_TO_TRY: readonly { readonly name: string; readonly does: string }[] = [
  {
    name: 'Amira Lowe',
    does: 'social worker: Joan Whitby has nothing arranged yet; Nia Roberts’s fund is to be awarded',
  },
  { name: 'Joan Whitby', does: 'budget holder: her money, and what waits for her to agree' },
  { name: 'Bernie Lomax', does: 'provider, Huyton Hands CIC: orders to answer, days and invoices to send' },
  { name: 'Martin Osei', does: 'manager: an award over the social worker’s limit waits for him' },
  { name: 'Dev Kapoor', does: 'finance officer: a payment is due; makes the run and its file' },
  { name: 'Helen Crane', does: 'commissioner: the council’s local spend policy and what it did' },
  { name: 'Patrick Noone', does: 'budget holder with a card: a bill to pay, and a suggestion waiting for him' },
  { name: 'Beth Salter', does: 'community connector: looks through the menu for Patrick Noone, and suggests' },
  { name: 'Catrin Blythe', does: 'social worker in Flintshire: Gwilym Parry’s menu, in Welsh and by section 16' },
  { name: 'Lowri Pugh', does: 'host in Flintshire: holds Huw Bellis’s fund, and a bill waits for her' },
  { name: 'Glyn Thomas', does: 'suitable person in Pembrokeshire: stands in Elsie Thomas’s place' },
  { name: 'Alun Hughes', does: 'budget holder, yn Gymraeg: an arrangement waits for his yes' },
];
