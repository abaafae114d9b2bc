using FactCheck.UseCases;
using FactCheck.Web.Accounts;
using MediatR;

namespace FactCheck.Web.Api;

/// <summary>Sends a request in the name of whoever the cookie or token says it is, for as long as they wait for the answer.</summary>
internal sealed class Door(Newsroom newsroom, IHttpContextAccessor http)
{
    public Task<TAnswer> Send<TAnswer>(IRequest<TAnswer> request)
    {
        var context = http.HttpContext!;
        return newsroom.Send(request, context.User.Caller(), context.RequestAborted);
    }
}
