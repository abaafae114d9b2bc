namespace FactCheck.UseCases;

/// <summary>A request that changes something: it runs in one transaction.</summary>
public interface ICommand<out TAnswer> : IRequest<TAnswer>;

/// <summary>A request that only reads.</summary>
public interface IQuery<out TAnswer> : IRequest<TAnswer>;
