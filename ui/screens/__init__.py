"""What a person sees, one folder a screen. Each exposes `build(parts, place) -> QWidget` and knows no other screen.

`state.py` is what is shown, in words; `model.py` decides it and asks the services, without a widget; `view.py` shows it
(`show_state`) and signals what the person does, without a service. Does not belong here: routes (`ui/navigation.py`).
"""
