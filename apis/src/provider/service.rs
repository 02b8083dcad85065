//! Handles.

use alipay_runtime::alipay_service;

/// Endpoints for agents that answer questions. Returned by `client.agents()`.
#[alipay_service(accessor = agents)]
pub struct AgentApi;

/// Endpoints for contracts of merchants. Returned by `client.contracts()`.
#[alipay_service(accessor = contracts)]
pub struct ContractApi;

/// Endpoints for operations on behalf of merchants. Returned by `client.operations()`.
#[alipay_service(accessor = operations)]
pub struct OperationApi;

/// Endpoints for leads, reports and activities of service providers. Returned by `client.leads()`.
#[alipay_service(accessor = leads)]
pub struct LeadApi;
