using System.Collections;
using System.Globalization;

namespace PeaceTalks.Modeling;

/// <summary>The options of a numeric issue, made when asked for: a million of them take no memory.</summary>
internal sealed record RangeOptions(double From, double To, int Steps) : IReadOnlyList<Option>
{
    public int Count => Math.Max(Steps, 0);

    public Option this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            double value = ValueOf(index);
            return new Option(index, Guard.Text(value), value);
        }
    }

    /// <summary>The number that option <paramref name="index"/> stands for.</summary>
    public double ValueOf(int index) =>
        index == Steps - 1 ? To : From + (To - From) * index / (Steps - 1);

    /// <summary>The option nearest to <paramref name="number"/>, halfway the lower; null outside the range.</summary>
    public int? Nearest(double number)
    {
        if (!(number >= From && number <= To) || Count == 0)
            return null;
        if (Steps == 1)
            return 0;
        int below = Math.Clamp((int)Math.Floor((number - From) / (To - From) * (Steps - 1)), 0, Steps - 2);
        return number - ValueOf(below) <= ValueOf(below + 1) - number ? below : below + 1;
    }

    /// <summary>The option whose label is exactly <paramref name="label"/>, or null.</summary>
    public int? Find(string label) =>
        double.TryParse(label, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
        && Nearest(number) is int index && this[index].Label == label ? index : null;

    public IEnumerator<Option> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
