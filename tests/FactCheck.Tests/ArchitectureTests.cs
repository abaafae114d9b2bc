using FactCheck.Extraction;
using FactCheck.UseCases;
using MediatR;
using NetArchTest.Rules;

namespace FactCheck.Tests;

public sealed class ArchitectureTests
{
    [Fact]
    public void The_core_knows_no_web_framework_and_no_database_provider()
    {
        // Identity's stores are data access: they come without the web framework, and nothing else of its name may come along.
        var known = typeof(Newsroom).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToList();
        known.ShouldNotContain(n => n.Contains("Sqlite") || n.Contains("SqlServer") || n.Contains("SqlClient") || n.StartsWith("Elsa"));
        known.Where(n => n.StartsWith("Microsoft.AspNetCore")).ShouldBe(["Microsoft.AspNetCore.Identity.EntityFrameworkCore"]);
    }

    [Fact]
    public void Extraction_knows_neither_storage_nor_pipeline()
    {
        var known = typeof(Extractor).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToList();
        known.ShouldNotContain(n => n.Contains("EntityFrameworkCore") || n.StartsWith("MediatR") || n.StartsWith("FactCheck"));
    }

    [Fact]
    public void The_runner_touches_nothing_but_its_arguments()
    {
        var result = Types.InAssembly(typeof(Newsroom).Assembly).That().ResideInNamespace("FactCheck.Workflows")
            .ShouldNot().HaveDependencyOnAny("Microsoft.EntityFrameworkCore", "MediatR", "FactCheck.FactCheckDb", "System.Net.Http").GetResult();
        result.FailingTypeNames.ShouldBeNull();
    }

    [Fact]
    public void A_handler_is_internal_and_sealed_and_stands_beside_its_request()
    {
        var handlers = typeof(Newsroom).Assembly.GetTypes()
            .Where(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))).ToList();
        handlers.ShouldNotBeEmpty();
        handlers.ShouldAllBe(t => t.IsSealed && !t.IsPublic && t.Name.EndsWith("Handler"));
    }

    [Fact]
    public void Every_command_has_a_validator()
    {
        var types = typeof(Newsroom).Assembly.GetTypes();
        var validated = types.SelectMany(t => t.GetInterfaces())
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(FluentValidation.IValidator<>)).Select(i => i.GenericTypeArguments[0]).ToHashSet();
        // What the program sends to itself comes through no door.
        types.Where(t => t is { IsAbstract: false, IsPublic: true } && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICommand<>)))
            .Where(t => !validated.Contains(t)).Select(t => t.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_but_a_recorded_row_can_be_changed_by_a_use_case()
    {
        // Each entity keeps its setters to itself: a change goes through a verb, which a use case records.
        var open = typeof(Newsroom).Assembly.GetTypes().Where(t => typeof(IRecorded).IsAssignableFrom(t) && !t.IsInterface)
            .SelectMany(t => t.GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.DeclaredOnly))
            .Where(p => p.SetMethod?.IsPublic == true).Select(p => $"{p.DeclaringType!.Name}.{p.Name}");
        open.ShouldBeEmpty();
    }
}
