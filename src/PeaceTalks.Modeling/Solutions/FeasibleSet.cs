using System.Numerics;
using System.Runtime.CompilerServices;

namespace PeaceTalks.Modeling;

/// <summary>
/// The settlements of a game that cross nobody's real red line, and what each option of them is worth to each principal, in
/// billionths, before any shock.
/// </summary>
internal sealed class FeasibleSet
{
    private static readonly ConditionalWeakTable<Game, FeasibleSet> Sets = [];

    private readonly Lazy<VectorChain> _frontier;

    private FeasibleSet(int[][] agenda, int[][] options, int[][][] worth, int[] walkAways)
    {
        Agenda = agenda;
        Options = options;
        Worth = worth;
        WalkAways = walkAways;
        _frontier = new Lazy<VectorChain>(() => VectorChain.Build(this, bounds: null));
    }

    private FeasibleSet(FeasibleSet same, int[] walkAways, Lazy<VectorChain> frontier)
    {
        Agenda = same.Agenda;
        Options = same.Options;
        Worth = same.Worth;
        WalkAways = walkAways;
        _frontier = frontier;
    }

    public int Principals => WalkAways.Length;

    public int Issues => Options.Length;

    /// <summary>By issue of the scenario, the options that cross nobody's real red line, ascending.</summary>
    public int[][] Agenda { get; }

    /// <summary>
    /// By issue, the options that can be put together: the <see cref="Agenda"/>, and what settlements are worth is a sum. Where
    /// it is not, since somebody can be sated within the red lines, the issues are joined to one, whose options are the settlements by index.
    /// </summary>
    public int[][] Options { get; }

    /// <summary>Whether the issues are joined to one.</summary>
    public bool IsJoined => Options != Agenda;

    /// <summary>By issue and principal, what each of <see cref="Options"/> is worth.</summary>
    public int[][][] Worth { get; }

    /// <summary>The walk-away value of each principal.</summary>
    public int[] WalkAways { get; }

    /// <summary>How many settlements there are.</summary>
    public BigInteger Count => Options.Aggregate(BigInteger.One, (count, options) => count * options.Length);

    /// <summary>The utilities of the settlements that no other improves on for somebody at nobody's cost.</summary>
    public VectorChain Frontier => _frontier.Value;

    /// <summary>The set of a game, worked out when first asked for.</summary>
    public static FeasibleSet Of(Game game)
    {
        ArgumentNullException.ThrowIfNull(game);
        return Sets.GetValue(game, static g => Create(g, g.Principals, except: (-1, -1)));
    }

    /// <summary>The set of a game as if one red line were a bluff.</summary>
    public static FeasibleSet WithoutRedLine(Game game, int principal, int issue) => Create(game, game.Principals, except: (principal, issue));

    /// <summary>The set of what some principals value, in the state they are in.</summary>
    public static FeasibleSet Of(GamePlan plan, IReadOnlyList<PrincipalState> principals) => Create(plan.Offsets, principals, except: (-1, -1));

    /// <summary>The same settlements, measured against other walk-away values.</summary>
    public FeasibleSet WithWalkAways(int[] walkAways) => new(this, walkAways, _frontier);

    /// <summary>The same settlements, with a frontier that need not list those worth less than so much to somebody, which is quicker.</summary>
    public FeasibleSet WithFrontierFrom(int[] least) => new(this, WalkAways, new Lazy<VectorChain>(() => VectorChain.Build(this, new SearchBounds(WithWalkAways(least)))));

    /// <summary>The settlements among these that have one of some options on an issue of the scenario.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="keeps">Whether an option, by its 0-based number, is kept.</param>
    public FeasibleSet Where(int issue, Func<int, bool> keeps)
    {
        int joined = IsJoined ? 0 : issue, after = Agenda.Skip(issue + 1).Aggregate(1, (count, each) => count * each.Length);
        int OptionAt(int place) => IsJoined ? Agenda[issue][Options[0][place] / after % Agenda[issue].Length] : Options[issue][place];
        return Keep(joined, [.. Enumerable.Range(0, Options[joined].Length).Where(place => keeps(OptionAt(place)))]);
    }

    /// <summary>The settlements among these that have an option at one of some places among the <see cref="Options"/> of an issue.</summary>
    public FeasibleSet Keep(int issue, IReadOnlyList<int> places)
    {
        int[][] options = [.. Options];
        int[][][] worth = [.. Worth];
        options[issue] = [.. places.Select(place => Options[issue][place])];
        worth[issue] = [.. Worth[issue].Select(each => places.Select(place => each[place]).ToArray())];
        return new FeasibleSet(IsJoined ? Agenda : options, options, worth, WalkAways);
    }

    /// <summary>The most that the issues before one can be worth in a direction, for each issue and, last, for all.</summary>
    public double[] MostBefore(ReadOnlySpan<double> direction)
    {
        double[] most = new double[Issues + 1];
        for (int j = 0; j < Issues; j++)
        {
            double best = double.NegativeInfinity;
            for (int place = 0; place < Options[j].Length; place++)
                best = Math.Max(best, Along(direction, j, place));
            most[j + 1] = most[j] + best;
        }
        return most;
    }

    /// <summary>What an option is worth in a direction: the sum of what it is worth to each, times its weight.</summary>
    public double Along(ReadOnlySpan<double> direction, int issue, int place)
    {
        int[][] worth = Worth[issue];
        double sum = 0;
        for (int i = 0; i < direction.Length; i++)
            sum += direction[i] * worth[i][place];
        return sum;
    }

    /// <summary>The places of a settlement's options among <see cref="Options"/>; null where it leaves an issue open or crosses a red line.</summary>
    public int[]? PlacesOf(Settlement settlement) => PlacesOf(settlement.Options);

    /// <inheritdoc cref="PlacesOf(Settlement)"/>
    public int[]? PlacesOf(ReadOnlySpan<int> settlement)
    {
        int[] places = new int[Agenda.Length];
        int index = 0;
        for (int j = 0; j < places.Length; j++)
        {
            places[j] = Array.BinarySearch(Agenda[j], settlement[j]);
            if (places[j] < 0)
                return null;
            index = IsJoined ? index * Agenda[j].Length + places[j] : 0;
        }
        if (!IsJoined)
            return places;
        int place = Array.BinarySearch(Options[0], index);
        return place >= 0 ? [place] : null;
    }

    /// <summary>The options of a settlement by issue of the scenario, from the places of its options among <see cref="Options"/>.</summary>
    public int[] SettlementAt(ReadOnlySpan<int> places)
    {
        int[] settlement = new int[Agenda.Length];
        int index = IsJoined ? Options[0][places[0]] : 0;
        for (int j = settlement.Length - 1; j >= 0; j--)
        {
            int place = IsJoined ? index % Agenda[j].Length : places[j];
            settlement[j] = Agenda[j][place];
            index /= Agenda[j].Length;
        }
        return settlement;
    }

    /// <summary>What a settlement is worth to each, by the places of its options.</summary>
    public int[] UtilitiesAt(ReadOnlySpan<int> places)
    {
        int[] utilities = new int[Principals];
        for (int j = 0; j < places.Length; j++)
        {
            for (int i = 0; i < utilities.Length; i++)
                utilities[i] += Worth[j][i][places[j]];
        }
        return utilities;
    }

    private static FeasibleSet Create(Game game, IReadOnlyList<PrincipalState> principals, (int Principal, int Issue) except) =>
        Create(game.Plan.Offsets, principals, except);

    private static FeasibleSet Create(int[] offsets, IReadOnlyList<PrincipalState> principals, (int Principal, int Issue) except)
    {
        int issues = offsets.Length - 1;
        int[][] options = new int[issues][];
        int[][][] worth = new int[issues][][];
        for (int j = 0; j < issues; j++)
        {
            int offset = offsets[j];
            int issue = j;
            int[] kept = [.. Enumerable.Range(0, offsets[j + 1] - offset)
                .Where(k => !principals.Any(principal => principal.Preferences.Crossings[offset + k] != 0 && except != (principal.Plan.Index, issue)))];
            options[j] = kept;
            worth[j] = [.. principals.Select(principal => kept.Select(k => principal.Preferences.PartWorths[offset + k]).ToArray())];
        }
        FeasibleSet set = new(options, options, worth, [.. principals.Select(principal => principal.WalkAway)]);
        return principals.Any(principal => CanBeSated(set, principal)) ? set.Joined(principals) : set;
    }

    private static bool CanBeSated(FeasibleSet set, PrincipalState principal) =>
        set.Worth.Sum(worth => (long)worth[principal.Plan.Index].DefaultIfEmpty().Max()) > principal.Preferences.Most;

    /// <summary>All settlements as options of one issue, worth what they are to whom they may sate.</summary>
    private FeasibleSet Joined(IReadOnlyList<PrincipalState> principals)
    {
        int[][] sums = SettlementList.Of(this, "Somebody's satiation is below 1, so that all settlements have to be looked at");
        int[][] worth = [.. principals.Select((principal, i) => sums[i].Select(principal.Preferences.Utility).ToArray())];
        return new FeasibleSet(Agenda, [[.. Enumerable.Range(0, sums[0].Length)]], [worth], WalkAways);
    }
}
