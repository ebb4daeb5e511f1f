namespace PeaceTalks.Modeling;

/// <summary>Improves a settlement by changing one issue at a time, or two, as long as that makes it better.</summary>
internal static class LocalSearch
{
    /// <summary>Two issues are changed at a time where there are no more pairs of options than this.</summary>
    private const int MostPairs = 50_000;

    /// <summary>What a settlement gains each over its walk-away value.</summary>
    public static int[] GainsOf(FeasibleSet set, int[] places)
    {
        int[] gains = set.UtilitiesAt(places);
        for (int i = 0; i < gains.Length; i++)
            gains[i] -= set.WalkAways[i];
        return gains;
    }

    public static void Improve(FeasibleSet set, Objective objective, int[] places)
    {
        // First of all to what is worth its walk-away value to everybody.
        LeastGain least = new([.. Enumerable.Repeat(1, set.Principals)]);
        int[] best = GainsOf(set, places), gains = [.. best];
        int options = set.Options.Sum(each => each.Length);
        bool pairs = (long)options * options <= MostPairs, better = true;
        bool Try()
        {
            bool possible = Array.TrueForAll(gains, gain => gain >= 0), wasPossible = Array.TrueForAll(best, gain => gain >= 0);
            if (possible != wasPossible ? !possible : (possible ? objective : least).Compare(gains, best) <= 0)
                return false;
            gains.CopyTo(best, 0);
            return better = true;
        }

        while (better)
        {
            better = false;
            for (int j = 0; j < places.Length; j++)
            {
                for (int place = 0; place < set.Options[j].Length; place++)
                {
                    int before = places[j];
                    Change(set, gains, places, j, place);
                    if (!Try())
                        Change(set, gains, places, j, before);
                }
            }
            for (int j = 0; pairs && !better && j < places.Length; j++)
            {
                for (int place = 0; place < set.Options[j].Length; place++)
                {
                    int before = places[j];
                    Change(set, gains, places, j, place);
                    if (!TrySecond(set, gains, places, j + 1, Try))
                        Change(set, gains, places, j, before);
                }
            }
        }
    }

    private static bool TrySecond(FeasibleSet set, int[] gains, int[] places, int from, Func<bool> isBetter)
    {
        for (int j = from; j < places.Length; j++)
        {
            int before = places[j];
            for (int place = 0; place < set.Options[j].Length; place++)
            {
                Change(set, gains, places, j, place);
                if (isBetter())
                    return true;
            }
            Change(set, gains, places, j, before);
        }
        return false;
    }

    private static void Change(FeasibleSet set, int[] gains, int[] places, int issue, int place)
    {
        for (int i = 0; i < gains.Length; i++)
            gains[i] += set.Worth[issue][i][place] - set.Worth[issue][i][places[issue]];
        places[issue] = place;
    }
}
