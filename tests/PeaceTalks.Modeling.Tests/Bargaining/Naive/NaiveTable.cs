using System.Numerics;

namespace PeaceTalks.Modeling.Tests;

/// <summary>The table of one stage: who sits at it, what is on it, and what has been offered there (DESIGN 3.3).</summary>
internal sealed class NaiveTable
{
    private readonly IReadOnlyList<Issue> _issues;
    private readonly int[] _closed;
    private readonly bool[] _ofStage;
    private readonly Dictionary<NaivePrincipal, double> _mandates;
    private readonly Dictionary<NaivePrincipal, List<int[]>> _offers;
    private readonly Dictionary<NaivePrincipal, int[]> _best = [];
    private int[][]? _settlements;

    /// <param name="closed">The option of each issue, -1 where it is open; shared with the talks.</param>
    /// <param name="seats">Who is at the table, in speaking order.</param>
    public NaiveTable(IReadOnlyList<Issue> issues, int[] closed, Stage stage, IReadOnlyList<NaivePrincipal> seats, NaiveLuck luck)
    {
        _issues = issues;
        _closed = closed;
        Seats = seats;
        _ofStage = [.. issues.Select(issue => stage.Issues?.Contains(issue.Name) ?? true)];
        _mandates = stage.Mandates.ToDictionary(m => seats.Single(s => s.Name == m.Party), m => luck.Draw($"stages/{stage.Name}/mandates/{m.Party}", m.Share));
        _offers = seats.ToDictionary(seat => seat, _ => new List<int[]>());
    }

    public IReadOnlyList<NaivePrincipal> Seats { get; }

    /// <summary>The indices of the issues on the table.</summary>
    public int[] Open => [.. Enumerable.Range(0, _issues.Count).Where(IsOpen)];

    public NaivePrincipal Seat(string name) => Seats.Single(seat => seat.Name == name);

    public IEnumerable<NaivePrincipal> Others(NaivePrincipal me) => Seats.Where(seat => seat != me);

    public Issue Issue(int index) => _issues[index];

    /// <summary>All settlements of the table in the order of their index; -1 for what is not on it.</summary>
    public int[][] Settlements()
    {
        if (_settlements is not null)
            return _settlements;
        IEnumerable<int[]> all = [[]];
        for (int j = 0; j < _issues.Count; j++)
        {
            int[] options = IsOpen(j) ? [.. Enumerable.Range(0, _issues[j].Options.Count)] : [-1];
            all = [.. from start in all from option in options select (int[])[.. start, option]];
        }
        return _settlements = [.. all];
    }

    /// <summary>The whole that an offer would leave: closed issues at their worth, the offer, and w·r for the rest.</summary>
    public long Worth(NaivePrincipal party, int[] offer) => party.Utility(Enumerable.Range(0, _issues.Count).Sum(j =>
        _closed[j] >= 0 ? party.PartWorth(j, _closed[j]) : offer[j] >= 0 ? party.PartWorth(j, offer[j]) : party.Share(j)));

    /// <summary>What the party would have if the talks ended now: w·r for every open issue.</summary>
    public long WorthOfNow(NaivePrincipal party) => Worth(party, [.. _issues.Select(_ => -1)]);

    /// <summary>The settlement best for the party that crosses none of its own red lines; of equals, the lowest index.</summary>
    public int[] Best(NaivePrincipal party)
    {
        if (!_best.TryGetValue(party, out int[]? best))
            _best[party] = best = Settlements().Where(x => !party.Crosses(x)).MaxBy(x => Worth(party, x))!;
        return best;
    }

    /// <summary>m, the most that the party can get.</summary>
    public long Most(NaivePrincipal party) => Worth(party, Best(party));

    /// <summary>f, the least that the party's delegation may take: r, or as far as its mandate goes.</summary>
    public long Floor(NaivePrincipal party)
    {
        long most = Most(party), least = party.WalkAway;
        return _mandates.TryGetValue(party, out double mandate) ? NaiveNumbers.Round(most - mandate * (most - least)) : least;
    }

    public bool CrossesAnybody(int[] offer) => Seats.Any(seat => seat.Crosses(offer));

    /// <summary>The product of gains of all at the table; 0 unless every gain is positive.</summary>
    public BigInteger Product(int[] offer)
    {
        long[] gains = [.. Seats.Select(seat => Worth(seat, offer) - Floor(seat))];
        return gains.All(gain => gain > 0) ? gains.Aggregate(BigInteger.One, (product, gain) => product * gain) : 0;
    }

    public void Add(NaivePrincipal party, int[] offer) => _offers[party].Add(offer);

    /// <summary>What the party has offered in this stage, cut to the issues that are still open.</summary>
    public int[][] Offers(NaivePrincipal party) => [.. _offers[party].Select(Cut)];

    public int[]? Newest(NaivePrincipal party) => Offers(party).LastOrDefault();

    public int[] Cut(int[] offer) => [.. offer.Select((option, j) => IsOpen(j) ? option : -1)];

    /// <summary>Closes the issues of the table at the options given; -1 leaves one open.</summary>
    public void Close(int[] options)
    {
        foreach (int j in Open.Where(j => options[j] >= 0))
            _closed[j] = options[j];
        Forget();
    }

    public void Reopen(int issue)
    {
        _closed[issue] = -1;
        Forget();
    }

    /// <summary>Forgets what was worked out: a party or the table has changed.</summary>
    public void Forget()
    {
        _settlements = null;
        _best.Clear();
    }

    /// <summary>
    /// The largest, over those who made an offer and received one, of the worth of the own newest less the best of the
    /// others' newest; null where there is nobody.
    /// </summary>
    public long? Gap()
    {
        long[] gaps = [.. from seat in Seats
                          let own = Newest(seat)
                          let theirs = Others(seat).Select(Newest).OfType<int[]>().ToArray()
                          where own is not null && theirs.Length > 0
                          select Worth(seat, own) - theirs.Max(x => Worth(seat, x))];
        return gaps.Length == 0 ? null : gaps.Max();
    }

    private bool IsOpen(int issue) => _ofStage[issue] && _closed[issue] < 0;
}
