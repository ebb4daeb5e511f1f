namespace PeaceTalks.Modeling.Tests;

/// <summary>GENIUS files as short as they can be.</summary>
internal static class GeniusText
{
    /// <summary>Two discrete issues, index 2 and 3, of three and two options.</summary>
    public static readonly string Domain = Template(
        """
        <issue index="2" name="Laptop" type="discrete" etype="discrete" vtype="discrete"><item index="1" value="Dell"/><item index="2" value="Mac"/><item index="3" value="HP"/></issue>
        <issue index="3" name="Monitor" type="discrete" etype="discrete" vtype="discrete"><item index="1" value="19 inch"/><item index="2" value="20 inch"/></issue>
        """);

    /// <summary>A profile of <see cref="Domain"/>: 0.6 on the first issue by default, values 3, 2, 1 and 10, 5.</summary>
    public static string Profile(double first = 0.6, double second = 0.4, string rest = "", string evaluations = "3 2 1 10 5")
    {
        string[] values = evaluations.Split(' ');
        return Template(
            $"""
            <issue index="2" name="Laptop" type="discrete"><item index="1" value="Dell" evaluation="{values[0]}"/><item index="2" value="Mac" evaluation="{values[1]}"/><item index="3" value="HP" evaluation="{values[2]}"/></issue>
            <issue index="3" name="Monitor" type="discrete"><item index="1" value="19 inch" evaluation="{values[3]}"/><item index="2" value="20 inch" evaluation="{values[4]}"/></issue>
            <weight index="3" value="{Text(second)}"/><weight index="2" value="{Text(first)}"/>
            """,
            rest);
    }

    /// <summary>A domain, or a profile, of one issue.</summary>
    public static string Single(string issue, string rest = "") => Template(issue, rest);

    public static string Text(double number) => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    private static string Template(string issues, string rest = "") =>
        $"""
        <negotiation_template><utility_space number_of_issues="2">
        <objective index="1" name="Deal" type="objective" etype="objective">
        {issues}
        </objective>
        {rest}
        </utility_space></negotiation_template>
        """;
}
