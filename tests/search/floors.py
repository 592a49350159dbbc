"""What the search must reach on the judged queries. Floors are only ever raised."""

#: per class of query: the share answered by the first result, and among the first five
FLOORS = {
    "plain": (0.81, 1.0),
    "particle": (0.81, 1.0),
    "ending": (0.77, 0.9),
    "spacing": (0.86, 1.0),
    "typo": (0.45, 0.68),
    "layout": (0.0, 0.0),
    "synonym": (0.72, 0.81),
    "colloquial": (0.55, 0.88),
    "code": (0.88, 0.92),
    "choseong": (0.46, 0.53),
    "typing": (0.5, 1.0),
    "mixed": (0.41, 0.75),
    "multi": (0.72, 1.0),
    "negation": (0.62, 0.81),
    "danger": (0.7, 1.0),
    "part": (0.72, 1.0),
    "unnamed": (0.9, 1.0),
    "campaign": (1.0, 1.0),
    "centre": (0.6, 0.7),
    "policy": (0.27, 0.45),
    "none": (0.1, 0.1),
}
#: over all classes but `none`: first, among five, mean of 1 / place; and the most that may find nothing
OVERALL = (0.7, 0.86, 0.78)
NOTHING = 0.045
