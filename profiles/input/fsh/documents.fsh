Profile: DelhiDocument
Parent: DocumentReference
Id: delhi-document
Title: "Delhi document"
Description: "A paper of a person: an OPD slip, a card, a scanned letter, a discharge summary."
* identifier MS
* insert SlicedBySystem(identifier)
* identifier contains documentNumber 0..1 MS
* identifier[documentNumber].system = "https://delhihims.example/sid/document"
* masterIdentifier MS
* status MS
* docStatus MS
* type MS
* category MS
* subject 1..1 MS
* date MS
* insert NotInTheFuture(date)
* author MS
* custodian MS
* relatesTo MS
* securityLabel MS
* content MS
* content.attachment MS
* content.attachment obeys dl-doc-1 and dl-doc-2
* content.attachment.contentType MS
* content.attachment.language MS
* context MS
* context.encounter MS
* context.period MS

Invariant: dl-doc-1
Description: "A document says of what kind its content is, such as application/pdf."
Severity: #error
Expression: "contentType.exists()"

Invariant: dl-doc-2
Description: "A document holds its content or says where it is."
Severity: #error
Expression: "data.exists() or url.exists()"

Instance: delhi-document-example
InstanceOf: DelhiDocument
Usage: #example
Title: "OPD slip"
Description: "The slip of an OPD visit."
* identifier[documentNumber].value = "LN-SLIP-2026-104417"
* status = #current
* docStatus = #final
* type.text = "OPD slip"
* subject = Reference(delhi-patient-example)
* date = "2026-07-20T09:43:00+05:30"
* author = Reference(Organization/lok-nayak)
* content[0].attachment.contentType = #application/pdf
* content[0].attachment.language = #hi
* content[0].attachment.url = "https://delhihims.example/fhir/Binary/opd-slip-example"
* content[0].attachment.title = "ओपीडी पर्ची"
* context.encounter = Reference(opd-encounter-example)
* context.period.start = "2026-07-20"
* context.period.end = "2026-08-04"
