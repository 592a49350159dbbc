"""What the search must reach on the judged queries. Floors are only ever raised."""

#: per class of query: the share answered by the first result, and among the first five
FLOORS = {
    "plain": (0.81, 1.0),
    "particle": (0.97, 1.0),
    "ending": (0.97, 0.97),
    "spacing": (0.92, 1.0),
    "typo": (0.83, 0.97),
    "layout": (0.97, 0.97),
    "synonym": (0.92, 0.97),
    "colloquial": (0.67, 0.94),
    "code": (0.94, 0.94),
    "choseong": (0.73, 0.81),
    "typing": (0.72, 1.0),
    "mixed": (0.88, 0.97),
    "multi": (0.87, 1.0),
    "negation": (0.72, 0.9),
    "danger": (0.91, 1.0),
    "part": (0.97, 1.0),
    "unnamed": (0.97, 1.0),
    "campaign": (1.0, 1.0),
    "centre": (0.97, 0.97),
    "policy": (0.87, 0.97),
    "none": (0.97, 0.97),
}
#: over all classes but `none`: first, among five, mean of 1 / place; and the most that may find nothing
OVERALL = (0.79, 0.93, 0.85)
NOTHING = 0.01
