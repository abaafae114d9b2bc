global using FactCheck.Extraction;
global using FactCheck.UseCases;
global using FactCheck.Workflows;
global using FluentValidation;
global using MediatR;
global using Microsoft.EntityFrameworkCore;
global using Microsoft.EntityFrameworkCore.Metadata.Builders;
