using Bot.Domain;
using SQLitePCL;

namespace Bot.Host;

/// <summary>SQLite said no. <paramref name="code"/> is the primary result code (sqlite.org/rescode.html).</summary>
internal sealed class SqliteFault(int code, string message) : StoreFaultException($"SQLite {code}: {message}")
{
    public const int Full = 13;
    private const int TooBig = 18, Constraint = 19, Mismatch = 20;

    public int Code => code;

    /// <summary>True when the store failed, false when what was written is at fault.</summary>
    public bool IsStorage => code is not (TooBig or Constraint or Mismatch);
}

/// <summary>One connection. Not for two threads at a time.</summary>
internal sealed class SqliteDb : IDisposable
{
    private readonly sqlite3 handle;
    private readonly Dictionary<string, SqliteStatement> cached = [];
    private readonly List<SqliteStatement> prepared = [];

    private SqliteDb(sqlite3 handle) => this.handle = handle;

    /// <summary>The one connection that writes; creates the file.</summary>
    public static SqliteDb OpenWriter(string file) => Open(file, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE, busyMs: 100);

    /// <summary>A connection that can neither write nor checkpoint.</summary>
    public static SqliteDb OpenReader(string file) => Open(file, raw.SQLITE_OPEN_READONLY, busyMs: 1000);

    /// <summary>False after SQLite has rolled a transaction back by itself, too.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(handle) == 0;

    public int Changes => raw.sqlite3_changes(handle);

    public long LastId => raw.sqlite3_last_insert_rowid(handle);

    /// <summary>A statement kept by its owner for the life of the connection.</summary>
    public SqliteStatement Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v2(handle, sql, out var statement));
        var made = new SqliteStatement(this, statement);
        prepared.Add(made);
        return made;
    }

    /// <summary>The statement for this text, prepared at its first use.</summary>
    public SqliteStatement this[string sql] => cached.TryGetValue(sql, out var found) ? found : cached[sql] = Prepare(sql);

    /// <summary>Runs statements without results or parameters.</summary>
    public void Exec(string sql) => Check(raw.sqlite3_exec(handle, sql));

    public void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
            throw new SqliteFault(code & 0xff, raw.sqlite3_errmsg(handle).utf8_to_string());
    }

    public void Dispose()
    {
        foreach (var statement in prepared) statement.Dispose();
        handle.Dispose();
    }

    private static SqliteDb Open(string file, int flags, int busyMs)
    {
        _ = NativeSqlite.Version;
        var code = raw.sqlite3_open_v2(file, out var handle, flags, null);
        var db = new SqliteDb(handle);
        try
        {
            db.Check(code);
            db.Check(raw.sqlite3_busy_timeout(handle, busyMs));
            return db;
        }
        catch (SqliteFault)
        {
            db.Dispose();
            throw;
        }
    }
}

/// <summary>A prepared statement: set its parameters in order, then run it or read its rows.</summary>
internal sealed class SqliteStatement(SqliteDb db, sqlite3_stmt handle) : IDisposable
{
    private int next;

    public SqliteStatement Set(long value) => Bound(raw.sqlite3_bind_int64(handle, ++next, value));

    public SqliteStatement Set(string? value) =>
        Bound(value is null ? raw.sqlite3_bind_null(handle, ++next) : raw.sqlite3_bind_text(handle, ++next, value));

    public SqliteStatement Set(long? value) =>
        Bound(value is { } given ? raw.sqlite3_bind_int64(handle, ++next, given) : raw.sqlite3_bind_null(handle, ++next));

    public SqliteStatement Set(ReadOnlySpan<byte> value) =>
        Bound(value.IsEmpty ? raw.sqlite3_bind_zeroblob(handle, ++next, 0) : raw.sqlite3_bind_blob(handle, ++next, value));

    public SqliteStatement Set(byte[]? value) => value is null ? Bound(raw.sqlite3_bind_null(handle, ++next)) : Set(value.AsSpan());

    /// <summary>Runs a statement that gives no rows; the number of rows it changed.</summary>
    public int Run()
    {
        try
        {
            db.Check(raw.sqlite3_step(handle));
            return db.Changes;
        }
        finally
        {
            Reset();
        }
    }

    public List<T> All<T>(Func<SqliteStatement, T> read)
    {
        try
        {
            var rows = new List<T>();
            while (Step()) rows.Add(read(this));
            return rows;
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>The first row, or the default when there is none.</summary>
    public T? One<T>(Func<SqliteStatement, T> read)
    {
        try
        {
            return Step() ? read(this) : default;
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Reads row after row without keeping any.</summary>
    public void Each(Action<SqliteStatement> read)
    {
        try
        {
            while (Step()) read(this);
        }
        finally
        {
            Reset();
        }
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;
    public long Long(int column) => raw.sqlite3_column_int64(handle, column);
    public int Int(int column) => raw.sqlite3_column_int(handle, column);
    public long? MaybeLong(int column) => IsNull(column) ? null : Long(column);
    public string Text(int column) => raw.sqlite3_column_text(handle, column).utf8_to_string();
    public string? MaybeText(int column) => IsNull(column) ? null : Text(column);

    /// <summary>The bytes of a column; valid until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(handle, column);

    public byte[]? MaybeBytes(int column) => IsNull(column) ? null : Bytes(column).ToArray();
    public DateTimeOffset Instant(int column) => new(Long(column), TimeSpan.Zero);

    public void Dispose() => handle.Dispose();

    private bool Step()
    {
        var code = raw.sqlite3_step(handle);
        db.Check(code);
        return code == raw.SQLITE_ROW;
    }

    private SqliteStatement Bound(int code)
    {
        if (code != raw.SQLITE_OK) Reset();
        db.Check(code);
        return this;
    }

    private void Reset()
    {
        next = 0;
        raw.sqlite3_reset(handle);
    }
}
