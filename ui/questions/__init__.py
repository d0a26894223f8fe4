"""One widget per kind of answer: shows a question as it stands and signals what was answered. Knows no service.

* `state`    QuestionState, ChoiceState: what a question shows, plain words
* `question` QuestionWidget(looks, state, as_title=): the whole question; signal `answered(state, value, said_by, noticed,
             reason)`, `show_state(state)`, `commit()` -> what to mend, `focus_first()`
* `inputs`   the answer itself: choice, several, score, number, text, date
* `aside`    what stands beside the answer: why, not answered because, who said it, what I saw
"""
