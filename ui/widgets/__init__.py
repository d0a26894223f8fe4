"""Plain widgets that know no clinical word: each shows what it is given and signals what the person does.

Every widget takes `looks` (see `ui.theme.looks.Looks`) first, dresses itself again when the look changes, holds plain
text only, and is born with its accessible name; `name=` is its object name, for tests and robots.

* `labels`     PlainLabel(looks, words, step=, role=, tone=), Title (gold thread), heading, subheading, body, strong,
               secondary, caption
* `layouts`    Column, Row, Card (`add`, `stretch`, `clear`, `.box` is the Qt layout), Rule
* `buttons`    Button(looks, words, name=, kind="primary|secondary|danger|quiet", icon=, says=)
* `fields`     TextField, PassphraseField (`take()` -> bytearray), LongText; `text()`, `set_text`, `show_problem`,
               signals `changed(str)`, `finished()`
* `dates`      DateField (three boxes; `value()`, `problem()`)
* `nhs_number` NhsNumberField (3-3-4; `value()`, `problem()`)
* `tiles`      ChoiceTile, TickTile; `tile_group` TileGroup(looks, tiles, says=, name=, columns=), `picked(str)`,
               `ticked(list)`
* `disclosure` Disclosure(looks, words, name=, text=) with `inside.add`
* `cards`      CareCard(looks, tone=, how_soon=, says=, text=) with `inside.add`; Panel (interruption) with `inside`,
               `buttons`; Tag, Icon
* `lists`      SummaryRow (`change`), TaskRow (`clicked`, `show_status`), Bullets
* `banner`     PatientBanner (`show_person`), Wrapping (a layout that goes on below)
* `notices`    NoticeBar (stays; `pressed`), SavedIndicator (`saved(time)`, `not_saved(why)`), Busy, announce()
* `pages`      Page(looks, title, name=, above=, onward=, can_go_back=, wide=): `add`, `add_top`, `add_button`,
               `show_errors`, `arrive`, signals `back`, `onward`; ErrorSummary
* `tables`     Table; `pdf` PdfPreview with its "Read as text" twin
"""
