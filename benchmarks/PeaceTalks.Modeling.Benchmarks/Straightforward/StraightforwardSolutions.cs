namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>
/// The program that a competent person writes for the frontier and the four solutions of two principals: work out what all settlements are worth, sort
/// them, sweep, and look through them once for each concept.
/// </summary>
internal sealed class StraightforwardSolutions(RandomTastes tastes)
{
    /// <summary>The utilities on the frontier, in descending order of the first.</summary>
    public List<(double First, double Second)> Frontier { get; } = [];

    /// <summary>The settlement of each concept by its index: Nash, Kalai-Smorodinsky, egalitarian, utilitarian.</summary>
    public int[] Solutions { get; } = new int[4];

    public StraightforwardSolutions Solve()
    {
        int count = (int)Math.Pow(tastes.Options, tastes.Issues);
        double[] first = Utilities(0, count), second = Utilities(1, count);
        double[] keys = [.. first.Select(utility => -utility)];
        int[] order = [.. Enumerable.Range(0, count)];
        Array.Sort(keys, order);
        Frontier.Clear();
        double most = double.NegativeInfinity;
        foreach (int settlement in order)
        {
            if (second[settlement] > most)
            {
                most = second[settlement];
                Frontier.Add((first[settlement], most));
            }
        }
        double walkAway = tastes.WalkAway, idealFirst = 0, idealSecond = 0;
        for (int k = 0; k < count; k++)
        {
            if (first[k] >= walkAway && second[k] >= walkAway)
            {
                idealFirst = Math.Max(idealFirst, first[k] - walkAway);
                idealSecond = Math.Max(idealSecond, second[k] - walkAway);
            }
        }
        Func<double, double, double>[] concepts = [(a, b) => a * b, (a, b) => Math.Min(a / idealFirst, b / idealSecond), Math.Min, (a, b) => a + b];
        for (int concept = 0; concept < concepts.Length; concept++)
        {
            double best = double.NegativeInfinity;
            for (int k = 0; k < count; k++)
            {
                double a = first[k] - walkAway, b = second[k] - walkAway;
                if (a >= 0 && b >= 0 && concepts[concept](a, b) is double value && value > best)
                {
                    best = value;
                    Solutions[concept] = k;
                }
            }
        }
        return this;
    }

    private double[] Utilities(int principal, int count)
    {
        double sum = tastes.Weights[principal].Sum();
        double[] utilities = new double[count];
        for (int k = 0; k < count; k++)
        {
            int rest = k;
            double utility = 0;
            for (int j = tastes.Issues - 1; j >= 0; j--)
            {
                utility += tastes.Weights[principal][j] / sum * tastes.Values[principal][j][rest % tastes.Options];
                rest /= tastes.Options;
            }
            utilities[k] = utility;
        }
        return utilities;
    }
}
