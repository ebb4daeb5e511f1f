namespace PeaceTalks.Modeling.Theory;

/// <summary>
/// The deals worth at least conflict to both and beaten by no other, from the first party's favourite to the second's: what
/// the one gains falls strictly along it, what the other gains rises.
/// </summary>
internal sealed class NegotiationSet
{
    private readonly Payoffs[] _deals;
    private readonly Payoffs _conflict;
    private readonly int[] _places;
    private readonly double[] _products;

    public NegotiationSet(Payoffs[] deals, Payoffs conflict)
    {
        for (int i = 0; i < deals.Length; i++)
            Check.Finite(deals[i], $"deals[{Guard.Text(i)}]");
        (_deals, _conflict) = (deals, conflict);
        int[] rational = [.. Enumerable.Range(0, deals.Length)
            .Where(i => deals[i].First >= conflict.First && deals[i].Second >= conflict.Second)
            .OrderByDescending(i => deals[i].First).ThenByDescending(i => deals[i].Second).ThenBy(i => i)];
        List<int> places = [];
        foreach (int i in rational)
        {
            if (places.Count == 0 || deals[i].Second > deals[places[^1]].Second)
                places.Add(i);
        }
        _places = [.. places];
        // Powers of two change no digit, and keep products within a double.
        int first = Exponent(conflict.First, deals.Select(deal => deal.First));
        int second = Exponent(conflict.Second, deals.Select(deal => deal.Second));
        _products = [.. places.Select(i =>
            Gain(deals[i].First, conflict.First, first) * Gain(deals[i].Second, conflict.Second, second))];
    }

    public int Count => _places.Length;

    /// <summary>Of a place in the set, its place in the list.</summary>
    public int Deal(int place) => _places[place];

    /// <summary>The product of gains, but for a common factor.</summary>
    public double Product(int place) => _products[place];

    /// <summary>The first place with a product of at least <paramref name="least"/>; there is one, the greatest lying between the two offers.</summary>
    public int FirstFrom(int place, int step, double least)
    {
        while (_products[place] < least)
            place += step;
        return place;
    }

    public ConcessionRound Round(int round, int first, int second, Conceder concedes)
    {
        Payoffs one = _deals[_places[first]];
        Payoffs other = _deals[_places[second]];
        return new ConcessionRound(
            round, _places[first], _places[second],
            Zeuthen.Risk(one.First, other.First, _conflict.First), Zeuthen.Risk(other.Second, one.Second, _conflict.Second), concedes);
    }

    /// <summary>The places in the list of all deals of the greatest product.</summary>
    public int[] Best()
    {
        double greatest = _products.Max();
        return [.. Enumerable.Range(0, Count).Where(place => _products[place] == greatest).Select(Deal).Order()];
    }

    private static int Exponent(double conflict, IEnumerable<double> utilities)
    {
        double largest = utilities.Append(conflict).Max(Math.Abs);
        return largest == 0 ? 0 : Math.ILogB(largest) + 1;
    }

    private static double Gain(double utility, double conflict, int exponent) =>
        Math.ScaleB(utility, -exponent) - Math.ScaleB(conflict, -exponent);
}
