"""The only home of a colour or a pixel size: tokens read from `resources/theme`, and `Looks`, which widgets wear.

`tokens` reads and types the files; `looks` is what a widget asks (`colour`, `font`, `space`, `px`) and listens to
(`changed`); `fonts` registers the shipped typeface; `icons` tints the SVGs. Does not belong here: any widget.
"""
