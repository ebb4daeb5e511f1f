using System.Text;

namespace PeaceTalks.Modeling;

/// <summary>Writes a simulation's result as comma-separated values, for R, pandas and the like.</summary>
/// <remarks>
/// <para>Eleven tables, one observation a row: <c>simulation</c> (seed and number of replications), <c>outcomes</c>, <c>rounds</c>
/// and <c>days</c> (of full agreements), <c>terms</c>, <c>parties</c>, <c>concessions</c>, <c>moves</c>, <c>stages</c>,
/// <c>obstacles</c> and <c>shocks</c>. What a row is about comes first; then <c>statistic</c>, its <c>value</c> with the
/// <c>lower</c> and <c>upper</c> end of its 95 % interval, and <c>n</c>, the observations behind it; in tables of shares
/// <c>count</c> is how many of them there are.</para>
/// <para>After RFC 4180, but for lines that end in "\n"; numbers in the invariant culture with no digit lost; an empty field
/// for null. Names stay as they are, since a changed one would match no other: a spreadsheet may take one that begins with
/// =, +, - or @ for a formula.</para>
/// </remarks>
public static class SimulationCsvExtensions
{
    /// <summary>
    /// Writes all tables as one, to be piped: the column <c>table</c> says which a row is of, and a column that this table
    /// does not have is empty. Its rows are those of <see cref="WriteCsvFiles"/>.
    /// </summary>
    /// <param name="result">The result.</param>
    /// <param name="writer">Where to write; it is not closed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteCsv(this SimulationResult result, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(writer);
        IReadOnlyList<CsvTable> tables = new SimulationCsvTables(result).All();
        string[] columns = [.. tables.SelectMany(table => table.Columns.Take(table.Columns.Count - CsvTable.Numbers.Count)).Distinct(), .. CsvTable.Numbers];
        CsvText.WriteRow(writer, ["table", .. columns]);
        foreach (CsvTable table in tables)
        {
            int[] places = [.. columns.Select(column => table.Columns.ToList().IndexOf(column))];
            foreach (object?[] row in table.Rows)
                CsvText.WriteRow(writer, [table.Name, .. places.Select(place => place < 0 ? null : row[place])]);
        }
    }

    /// <summary>
    /// Writes one file for each table, with the columns that it needs, such as "outcomes.csv": what most tools read at
    /// once. In UTF-8; files of these names are written anew, others stay.
    /// </summary>
    /// <param name="result">The result.</param>
    /// <param name="folder">Where to write; made if it is not there.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IOException">The folder or a file can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file may not be written.</exception>
    public static void WriteCsvFiles(this SimulationResult result, string folder)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(folder);
        Directory.CreateDirectory(folder);
        foreach (CsvTable table in new SimulationCsvTables(result).All())
        {
            using StreamWriter writer = new(Path.Combine(folder, table.Name + ".csv"), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            CsvText.WriteRow(writer, table.Columns);
            foreach (object?[] row in table.Rows)
                CsvText.WriteRow(writer, row);
        }
    }
}
