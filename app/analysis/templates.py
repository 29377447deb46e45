"""Every sentence a chart can be told in, with the words for the changes it may claim.

CLAIMS speak of a change and are used only where a rule found a signal; CALM never does.
"""

CLAIMS = {
    "above": "Above its normal range in {when}: {value}, where {normal} is normal",
    "below": "Below its normal range in {when}: {value}, where {normal} is normal",
    "above_once": "Above its normal range in {when} ({value}, where {normal} is normal), "
    "and back within it in {latest}",
    "below_once": "Below its normal range in {when} ({value}, where {normal} is normal), "
    "and back within it in {latest}",
    "rising": "Rising for {count} {words} in a row, to {value} in {when}, which is rarely chance",
    "falling": "Falling for {count} {words} in a row, to {value} in {when}, which is rarely chance",
    "run_high": "Above its average of {mean} for {count} {words} in a row, to {when}, which is rarely chance",
    "run_low": "Below its average of {mean} for {count} {words} in a row, to {when}, which is rarely chance",
    "near_high": "Close to the top of its normal range ({normal}) unusually often, as in {when}",
    "near_low": "Close to the foot of its normal range ({normal}) unusually often, as in {when}",
    "waits_long": "Rarer than before: the days between events had grown unusually long by {when}",
    "waits_short": "More frequent than before: the days between events had become unusually short by {when}",
    "survey_high": "Higher than {before} in {earlier}: {value} in {when}, more than sampling explains",
    "survey_low": "Lower than {before} in {earlier}: {value} in {when}, more than sampling explains",
}

JUDGED = {
    "concern": "; this is for the worse.",
    "improvement": "; this is for the better.",
    "watch_high": "; a rise is welcome here, but what lies behind it matters.",
    "watch_low": "; a rise would be welcome here, so a fall needs explaining.",
    "steady": "; it was meant to stay steady.",
    "not stated": "; whether that is good is not stated.",
}

CALM = {
    "nothing": "No figure has been reported.",
    "no_figure": "There is no figure for {when}.",
    "not_given": "The figure for {when} is {why}.",
    "one": "{value} {during}; one figure alone shows no change.",
    "mixed": "{value} {during}; the figures cover different lengths of time and cannot be compared.",
    "cumulative": "{value} {during}; totals since April only grow, so they show no change.",
    "seasonal": "{value} {during}; it rises and falls with the seasons, so it has no normal range.",
    "rolling": "{value} {during}; such figures overlap, so a rise or fall is not a signal.",
    "snapshot": "{value} {during}; a balance carries over from day to day, so it has no normal range.",
    "rare": "{value} {during}; with so few cases, rises and falls come by chance.",
    "waits": "{value} {during}; the days between events are within their normal range.",
    "short": "{value} {during}; {figures} {are} too few to tell a change from chance.",
    "short_since": "{value} {during}; {figures} since counting changed in {since} {are} too few to judge.",
    "short_agreed": "{value} {during}; {figures} since the new average from {since} {are} too few to judge.",
    "short_resumed": "{value} {during}; {figures} since {since}, after a long gap, {are} too few to judge.",
    "survey_unsized": "{value} {during} [sample size not given], so nobody can say if this is a change.",
    "survey_first": "{value} {during}, within {low} to {high} given {base} answers; none to compare.",
    "survey_same": "{value} {during}, within {low} to {high} given {base} answers; "
    "no clear change on {earlier}.",
    "constant": "{value} in each of the last {count} {words}.",
    "steady": "Within its normal range for {count} {words}{tail}.",
    "steady_one": "Within its normal range in {when}{tail}.",
    "steady_since": "Within its normal range since counting changed in {since}{tail}.",
    "steady_agreed": "Within its normal range since the new average agreed from {since}{tail}.",
    "steady_resumed": "Within its normal range since {since}, when figures came again{tail}.",
}

TAILS = {
    "rise": "; the rise on {previous} is not a signal",
    "fall": "; the fall on {previous} is not a signal",
    "same": "; the same as {previous}",
    "none": "",
}

ADDED = {
    "trial": " Only {figures} so far, so the range may still move.",
    "missing": " No figure for {missing}.",
    "season": " It was outside its range in the same {word} last year too, so this may be the season.",
    "illustrative": " The history is illustrative.",
}

HEADLINES = {
    "above": "above its normal range in {when}",
    "below": "below its normal range in {when}",
    "above_once": "above its normal range in {when}",
    "below_once": "below its normal range in {when}",
    "rising": "rising for {count} {words}",
    "falling": "falling for {count} {words}",
    "run_high": "above average for {count} {words}",
    "run_low": "below average for {count} {words}",
    "near_high": "often close to the top of its range",
    "near_low": "often close to the foot of its range",
    "waits_long": "rarer than before",
    "waits_short": "more frequent than before",
    "survey_high": "higher than in {earlier}",
    "survey_low": "lower than in {earlier}",
    "nothing": "no figure reported",
    "no_figure": "no figure for {when}",
    "not_given": "{why} for {when}",
    "one": "one figure shows no change",
    "mixed": "figures that cannot be compared",
    "cumulative": "running totals show no change",
    "seasonal": "rises and falls with the seasons",
    "rolling": "rolling figures show no signal",
    "snapshot": "a balance, with no normal range",
    "rare": "too few cases to tell from chance",
    "waits": "as rare as usual",
    "short": "too few figures to judge",
    "short_since": "too few figures since {since}",
    "short_agreed": "too few figures since {since}",
    "short_resumed": "too few figures since {since}",
    "survey_unsized": "sample size not given",
    "survey_first": "first result of this survey",
    "survey_same": "no clear change",
    "constant": "unchanged for {count} {words}",
    "steady": "within its normal range for {count} {words}",
    "steady_one": "within its normal range in {when}",
    "steady_since": "within its normal range since {since}",
    "steady_agreed": "within its normal range since {since}",
    "steady_resumed": "within its normal range since {since}",
}
