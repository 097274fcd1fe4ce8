Profile: DelhiSubscription
Parent: Subscription
Id: delhi-subscription
Title: "Delhi subscription"
Description: "Who wants to be told of which records, and how: by a call to an endpoint of theirs, or over the websocket."
* status MS
* contact MS
* end MS
* reason MS
* criteria MS
* error MS
* channel MS
* channel obeys dl-sub-1 and dl-sub-2 and dl-sub-3
* channel.type MS
* channel.endpoint MS
* channel.payload MS
* channel.header MS

Invariant: dl-sub-1
Description: "Notifications go by rest-hook or by websocket."
Severity: #error
Expression: "type = 'rest-hook' or type = 'websocket'"

Invariant: dl-sub-2
Description: "A rest-hook needs an endpoint that begins with http:// or https://, and a websocket has none."
Severity: #error
Expression: "where(type = 'rest-hook').all(endpoint.exists() and endpoint.matches('^https?://.+')) and where(type = 'websocket').all(endpoint.empty())"

Invariant: dl-sub-3
Description: "A notification carries nothing, or the record as application/fhir+json or application/fhir+xml."
Severity: #error
Expression: "payload.empty() or payload = 'application/fhir+json' or payload = 'application/fhir+xml'"

Instance: delhi-subscription-example
InstanceOf: DelhiSubscription
Usage: #example
Title: "New haemoglobin results"
Description: "A board that wants to know when there is a new haemoglobin result."
* status = #requested
* reason = "The board of the haematology clinic"
* criteria = "Observation?code=http://loinc.org|718-7"
* channel.type = #websocket
