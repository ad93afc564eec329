// The bot's registration with Azure, and its Teams channel. It runs nothing: CareerBot runs wherever you like, and is reached at `endpoint`.
//   az deployment group create -g GROUP -f infra/teams/bot.bicep -p appId=… endpoint=https://careerbot.example.com/api/messages
targetScope = 'resourceGroup'

@description('Name of the registration: unique in Azure, 2 to 64 characters.')
@minLength(2)
@maxLength(64)
param name string = 'careerbot-${uniqueString(resourceGroup().id)}'

@description('What people see it called.')
@maxLength(35)
param displayName string = 'CareerBot'

@description('How it proves itself: an application of this tenant, or a user-assigned managed identity without any secret.')
@allowed([
  'SingleTenant'
  'UserAssignedMSI'
])
param appType string = 'SingleTenant'

@description('The application (client) id of the Entra application, or the client id of the managed identity.')
@minLength(36)
@maxLength(36)
param appId string

@description('The tenant of the application or identity.')
param tenantId string = tenant().tenantId

@description('With UserAssignedMSI: the resource id of the managed identity.')
param managedIdentityId string = ''

@description('Where CareerBot takes messages: https://…/api/messages')
param endpoint string

@description('F0 costs nothing; messages over Teams are not counted in either.')
@allowed([
  'F0'
  'S1'
])
param sku string = 'F0'

@description('Whether Teams is that of US government communities (GCC), whose bots are registered in the public cloud.')
param isGovernmentCommunity bool = false

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: sku
  }
  properties: {
    displayName: displayName
    description: 'Career questions answered from what the company wrote down.'
    endpoint: endpoint
    msaAppId: appId
    msaAppType: appType
    msaAppTenantId: tenantId
    msaAppMSIResourceId: appType == 'UserAssignedMSI' ? managedIdentityId : null
    // Only tokens of Entra and the Bot Framework's own channel tokens are used; keys of the Direct Line kind are not.
    disableLocalAuth: true
    isStreamingSupported: false
    publicNetworkAccess: 'Enabled'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      enableCalling: false
      acceptedTerms: true
      deploymentEnvironment: isGovernmentCommunity ? 'GCCModerateDeployment' : 'CommercialDeployment'
    }
  }
}

@description('For Teams:AppId.')
output appId string = bot.properties.msaAppId

@description('For Teams:TenantId.')
output tenantId string = tenantId
