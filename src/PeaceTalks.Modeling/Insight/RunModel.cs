namespace PeaceTalks.Modeling;

/// <summary>Plays one run at a point of the unit cube, and writes what it gives.</summary>
/// <param name="point">A number in (0, 1) for each coordinate.</param>
/// <param name="luck">What chance decides.</param>
/// <param name="drawn">The value of each input there.</param>
/// <param name="values">One number for each output.</param>
internal delegate void ModelRun(ReadOnlySpan<double> point, Luck luck, Span<double> drawn, Span<double> values);

/// <summary>
/// What insight is asked of: inputs that are uncertain, chance, and numbers that come out. A scenario is one; a test puts a
/// formula with known answers in its place.
/// </summary>
internal sealed class RunModel
{
    private readonly Func<int, double, double> _valueOf;

    private RunModel(
        string name,
        IReadOnlyList<string> inputs,
        IReadOnlyList<string> coordinates,
        IReadOnlyList<string> outputs,
        IReadOnlyList<(double Low, double High)> ranges,
        Func<int, double, double> valueOf,
        Func<ModelRun> start)
    {
        _valueOf = valueOf;
        Ranges = ranges;
        Name = name;
        Inputs = inputs;
        Outputs = outputs;
        Purposes = [.. coordinates.Select(StableHash.Of)];
        Start = start;
    }

    /// <summary>The scenario's name.</summary>
    public string Name { get; }

    /// <summary>The names of the inputs.</summary>
    public IReadOnlyList<string> Inputs { get; }

    /// <summary>The names of what comes out.</summary>
    public IReadOnlyList<string> Outputs { get; }

    /// <summary>What each output may be.</summary>
    public IReadOnlyList<(double Low, double High)> Ranges { get; }

    /// <summary>What the number of each coordinate of a point is for: of each input first, then of what inputs go along with and is none.</summary>
    public ulong[] Purposes { get; }

    /// <summary>Makes what plays the runs of one worker.</summary>
    public Func<ModelRun> Start { get; }

    /// <summary>A scenario's uncertain quantities, and outputs of its runs.</summary>
    /// <exception cref="ScenarioException">The scenario has a problem.</exception>
    /// <exception cref="ArgumentException">An output is not one of this scenario.</exception>
    public static RunModel Of(Scenario scenario, IReadOnlyList<Output> outputs, SimulationOptions options)
    {
        GamePlan plan = GamePlan.Of(scenario);
        Func<Talks, double>[] readers = [.. outputs.Select(output => output.ReaderFor(plan))];
        (double, double)[] ranges = [.. outputs.Select(output => output.RangeIn(plan))];
        return new RunModel(scenario.Name, plan.Uncertain, plan.Coordinates, [.. outputs.Select(output => output.Name)], ranges, plan.ValueAt, () =>
        {
            Talks talks = options.NewTalks(plan);
            return (point, luck, drawn, values) =>
            {
                plan.DrawAt(point, luck, talks.Drawn);
                plan.Pick(talks.Drawn, drawn);
                talks.Play(talks.Drawn, luck);
                for (int i = 0; i < readers.Length; i++)
                    values[i] = readers[i](talks);
            };
        });
    }

    /// <summary>A formula of numbers in (0, 1), without chance.</summary>
    public static RunModel Of(IReadOnlyList<string> inputs, Func<IReadOnlyList<double>, double> formula)
    {
        return new("formula", inputs, inputs, ["value"], [(double.NegativeInfinity, double.PositiveInfinity)], (_, number) => number, Start);

        ModelRun Start()
        {
            double[] numbers = new double[inputs.Count];
            return (point, _, drawn, values) =>
            {
                point.CopyTo(numbers);
                point.CopyTo(drawn);
                values[0] = formula(numbers);
                if (!double.IsFinite(values[0]))
                    throw new InvalidOperationException($"The formula gave {Guard.Text(values[0])} at ({string.Join(", ", point.ToArray().Select(number => Guard.Text(number)))}); it must give a finite number.");
            };
        }
    }

    /// <summary>The value of an input, by its place, at a number in (0, 1).</summary>
    public double ValueOf(int input, double number) => _valueOf(input, number);

    /// <summary>Draws a point: the same that the replication has in a simulation, where the luck is its.</summary>
    public void Draw(Luck luck, Span<double> point) => luck.Numbers(Purposes, point);
}

/// <summary>Plays the runs of one worker, of which the first output counts.</summary>
internal sealed class PointRunner(RunModel model)
{
    private readonly ModelRun _run = model.Start();
    private readonly double[] _values = new double[model.Outputs.Count];
    private readonly double[] _drawn = new double[model.Inputs.Count];

    /// <summary>The value of each input in the last run.</summary>
    public ReadOnlySpan<double> Drawn => _drawn;

    /// <summary>The first output of a run.</summary>
    public double Play(double[] point, Luck luck) => PlayAll(point, luck)[0];

    /// <summary>All outputs of a run, until the next one.</summary>
    public ReadOnlySpan<double> PlayAll(double[] point, Luck luck)
    {
        _run(point, luck, _drawn, _values);
        return _values;
    }
}
