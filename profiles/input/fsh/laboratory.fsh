Profile: DelhiServiceRequest
Parent: ServiceRequest
Id: delhi-service-request
Title: "Delhi request"
Description: "What is asked for a person: a test, a referral, an ambulance, a procedure."
* obeys dl-req-1
* insert Numbered
* requisition MS
* status MS
* intent MS
* category MS
* priority MS
* code MS
* insert CodedOrWorded(code)
* subject MS
* encounter MS
* occurrence[x] MS
* authoredOn MS
* insert NotInTheFuture(authoredOn)
* requester MS
* performer MS
* locationReference MS
* reasonCode MS
* specimen MS

Invariant: dl-req-1
Description: "A request says what is wanted."
Severity: #error
Expression: "code.exists() or category.exists() or orderDetail.exists() or instantiatesCanonical.exists() or instantiatesUri.exists()"

Instance: delhi-service-request-example
InstanceOf: DelhiServiceRequest
Usage: #example
Title: "Haemoglobin, please"
Description: "A test ordered at an OPD visit."
* requisition.system = "https://delhihims.example/sid/order"
* requisition.value = "LN-ORD-2026-77120"
* status = #active
* intent = #order
* category.text = "Laboratory"
* priority = #routine
* code = $loinc#718-7
* subject = Reference(delhi-patient-example)
* encounter = Reference(opd-encounter-example)
* authoredOn = "2026-07-20T10:00:00+05:30"
* requester = Reference(delhi-practitioner-example)

Profile: DelhiDiagnosticReport
Parent: DiagnosticReport
Id: delhi-diagnostic-report
Title: "Delhi report"
Description: "The answer of a laboratory or an imaging department, with its results, its words or its paper."
* obeys dl-rep-1
* identifier MS
* basedOn MS
* status MS
* category MS
* code MS
* insert CodedOrWorded(code)
* subject 1..1 MS
* encounter MS
* effective[x] MS
* effective[x] obeys dl-time-1
* issued MS
* insert NotInTheFuture(issued)
* performer MS
* resultsInterpreter MS
* specimen MS
* result MS
* conclusion MS
* presentedForm MS

Invariant: dl-rep-1
Description: "A released report has results, a conclusion, pictures or a document."
Severity: #error
Expression: "where(status = 'final' or status = 'amended' or status = 'corrected' or status = 'appended').all(result.exists() or conclusion.exists() or conclusionCode.exists() or media.exists() or imagingStudy.exists() or presentedForm.exists())"

Instance: delhi-diagnostic-report-example
InstanceOf: DelhiDiagnosticReport
Usage: #example
Title: "Blood report of Asha Devi"
Description: "A final report with one result."
* basedOn = Reference(delhi-service-request-example)
* status = #final
* category = $v2-0074#HM
* code = $loinc#58410-2
* subject = Reference(delhi-patient-example)
* encounter = Reference(opd-encounter-example)
* effectiveDateTime = "2026-07-20T10:30:00+05:30"
* issued = "2026-07-20T15:10:00+05:30"
* performer = Reference(Organization/lok-nayak)
* resultsInterpreter = Reference(delhi-practitioner-example)
* result = Reference(laboratory-observation-example)
* conclusion = "Mild anaemia."
