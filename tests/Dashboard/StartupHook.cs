using System.Globalization;
using System.Runtime.InteropServices;

/// <summary>
/// Goes into the measured program as a .NET start-up hook, and does one thing: told by a signal, it collects garbage and
/// writes down what is left. The runtime looks for this very name outside of any namespace.
/// </summary>
internal static class StartupHook
{
    public const string FileSetting = "FACTCHECK_DASHBOARD_HEAP";

    // The first signal that is a program's own, by its number on Linux.
    private const PosixSignal User1 = (PosixSignal)10;

    private static PosixSignalRegistration? _registration;

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(FileSetting) is not { Length: > 0 } path) return;
        _registration = PosixSignalRegistration.Create(User1, signal =>
        {
            signal.Cancel = true;
            for (var i = 0; i < 3; i++)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
                GC.WaitForPendingFinalizers();
            }

            File.WriteAllText(path + ".part", GC.GetTotalMemory(forceFullCollection: true).ToString(CultureInfo.InvariantCulture));
            File.Move(path + ".part", path, overwrite: true);
        });
    }
}
