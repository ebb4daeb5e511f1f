namespace PeaceTalks.Modeling;

/// <summary>
/// For two principals, whether an option can be part of a settlement that is worth its walk-away value to both: told for most options from the settlements that go
/// farthest in some directions, weighted sums of the two utilities, which are found issue by issue.
/// </summary>
internal sealed class OptionReach
{
    private const int Directions = 64;

    /// <summary>Far more than rounding adds to a weighted sum of billionths, far less than 1.</summary>
    private const double Tolerance = 0.01;

    private readonly FeasibleSet _set;

    /// <summary>By direction and issue, what the best options of the other issues add up to, for each principal.</summary>
    private readonly (double First, double Second, int[] FirstOfOthers, int[] SecondOfOthers)[] _farthest = new (double, double, int[], int[])[Directions + 1];

    public OptionReach(FeasibleSet set)
    {
        _set = set;
        for (int d = 0; d <= Directions; d++)
        {
            double first = d / (double)Directions, second = 1 - first;
            int[] places = new int[set.Issues];
            for (int j = 0; j < set.Issues; j++)
            {
                for (int place = 1; place < set.Options[j].Length; place++)
                {
                    if (set.Along([first, second], j, place) > set.Along([first, second], j, places[j]))
                        places[j] = place;
                }
            }
            int[] sums = set.UtilitiesAt(places);
            _farthest[d] = (
                first,
                second,
                [.. places.Select((place, j) => sums[0] - set.Worth[j][0][place])],
                [.. places.Select((place, j) => sums[1] - set.Worth[j][1][place])]);
        }
    }

    /// <summary>Whether one of those settlements, with the option in place of its own, is worth its walk-away value to both.</summary>
    public bool IsSurelyIn(int issue, int place) => Array.Exists(_farthest, far =>
        far.FirstOfOthers[issue] + _set.Worth[issue][0][place] >= _set.WalkAways[0] && far.SecondOfOthers[issue] + _set.Worth[issue][1][place] >= _set.WalkAways[1]);

    /// <summary>Whether nothing goes far enough in one of the directions for both to have their walk-away values.</summary>
    public bool IsSurelyOut(int issue, int place) => Array.Exists(_farthest, far =>
        far.First * (far.FirstOfOthers[issue] + _set.Worth[issue][0][place]) + far.Second * (far.SecondOfOthers[issue] + _set.Worth[issue][1][place])
            < far.First * _set.WalkAways[0] + far.Second * _set.WalkAways[1] - Tolerance);
}
