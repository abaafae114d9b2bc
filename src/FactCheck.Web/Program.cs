using System.Globalization;
using FactCheck;
using FactCheck.UseCases;
using FactCheck.Web.Accounts;
using FactCheck.Web.Api;
using FactCheck.Web.Demo;
using FactCheck.Web.Hosting;
using FactCheck.Workflows;
using Microsoft.Extensions.Options;

// Whoever set up the machine speaks some language; those who ask it say theirs with each request.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(SpokenLanguage.English.Tag);
try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions
    {
        // Settings and definitions lie beside the program, wherever it is started from.
        ContentRootPath = AppContext.BaseDirectory,
        Args = [.. args.Select(arg => arg == "--demo" ? $"--{Place.DemoSetting}=true" : arg)],
    });
    // Started from a build, the framework looks for each file that it sends whether somebody has just edited it, and packs
    // nothing; that is for whoever edits them.
    if (!builder.Environment.IsDevelopment()) builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= "false";
    // Serves the style sheet from where it lies, whatever the environment is called; a published program has its own copy.
    builder.WebHost.UseStaticWebAssets();
    var place = builder.AddPlace();

    builder.Services.Configure<FactCheckOptions>(builder.Configuration.GetSection(FactCheckOptions.Section));
    builder.Services.AddFactCheck();
    builder.Services.AddAccounts();
    builder.Services.AddPages(builder.Configuration);
    builder.Services.AddApi();
    builder.Services.AddHealth();
    builder.Services.AddHostedService<ClockworkService>();
    if (place.IsDemo) builder.Services.AddDemo();

    await using var app = builder.Build();
    await app.Services.GetRequiredService<Startup>().Run();
    if (place.IsDemo) await app.Services.GetRequiredService<DemoNewsroom>().Seed();

    app.UseDoors(place);
    app.UseEngine();
    app.MapPages();
    app.MapAccounts();
    app.MapApi();
    app.MapHealth();
    if (place.IsDemo) app.MapDemo();

    var link = place.IsDemo ? null : await app.Services.GetRequiredService<FirstAdministrator>().Link(CancellationToken.None);
    await app.StartAsync();
    if (place.IsDemo) Loopback.Check(app.Urls);
    await app.Greet(place, link);
    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception e) when (e is InvalidWorkflowException or OtherVersionException or RefusedToStartException or OptionsValidationException or IOException)
{
    // Each of these says what is wrong and what to do; where in the program it was noticed helps nobody.
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}

/// <summary>Named for the tests, which start it in their own process.</summary>
public sealed partial class Program;
