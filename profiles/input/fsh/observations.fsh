Profile: VitalSignObservation
Parent: http://hl7.org/fhir/StructureDefinition/vitalsigns
Id: vital-sign-observation
Title: "Vital sign"
Description: "A measured vital sign. Each code has the one unit that Delhi stores, so that curves and alarms never mix units; a value that no body can have is refused."
* insert MeasuredVitalSign
* component insert MeasuredVitalSign
* obeys dl-vital-14
* effective[x] obeys dl-time-1
* status MS
* code MS
* subject only Reference(Patient)
* encounter MS
* performer MS
* value[x] MS
* device MS
* component MS

RuleSet: MeasuredVitalSign
* obeys dl-vital-1 and dl-vital-2 and dl-vital-3 and dl-vital-4 and dl-vital-5 and dl-vital-6 and dl-vital-7
* obeys dl-vital-8 and dl-vital-9 and dl-vital-10 and dl-vital-11 and dl-vital-12 and dl-vital-13

Invariant: dl-vital-1
Description: "Blood pressure is measured in mm[Hg]."
Severity: #error
Expression: "where(code.coding.where(system = 'http://loinc.org' and (code = '8480-6' or code = '8462-4' or code = '8478-0')).exists()).value.ofType(Quantity).all(system = 'http://unitsofmeasure.org' and code = 'mm[Hg]')"

Invariant: dl-vital-2
Description: "Pulse and breathing are counted per minute, /min."
Severity: #error
Expression: "where(code.coding.where(system = 'http://loinc.org' and (code = '8867-4' or code = '9279-1')).exists()).value.ofType(Quantity).all(system = 'http://unitsofmeasure.org' and code = '/min')"

Invariant: dl-vital-3
Description: "Oxygen saturation is measured in percent, %."
Severity: #error
Expression: "where(code.coding.where(system = 'http://loinc.org' and (code = '2708-6' or code = '59408-5')).exists()).value.ofType(Quantity).all(system = 'http://unitsofmeasure.org' and code = '%')"

Invariant: dl-vital-4
Description: "Body temperature is stored in degrees Celsius, Cel."
Severity: #error
Expression: "where(code.coding.where(system = 'http://loinc.org' and code = '8310-5').exists()).value.ofType(Quantity).all(system = 'http://unitsofmeasure.org' and code = 'Cel')"

Invariant: dl-vital-5
Description: "Body weight is measured in kg or, for a baby, in g."
Severity: #error
Expression: "where(code.coding.where(system = 'http://loinc.org' and (code = '29463-7' or code = '3141-9')).exists()).value.ofType(Quantity).all(system = 'http://unitsofmeasure.org' and (code = 'kg' or code = 'g'))"

Invariant: dl-vital-6
Description: "Height and head size are measured in cm."
Severity: #error
Expression: "where(code.coding.where(system = 'http://loinc.org' and (code = '8302-2' or code = '9843-4')).exists()).value.ofType(Quantity).all(system = 'http://unitsofmeasure.org' and code = 'cm')"

Invariant: dl-vital-7
Description: "Body mass index is given in kg/m2."
Severity: #error
Expression: "where(code.coding.where(system = 'http://loinc.org' and code = '39156-5').exists()).value.ofType(Quantity).all(system = 'http://unitsofmeasure.org' and code = 'kg/m2')"

Invariant: dl-vital-8
Description: "Oxygen saturation lies between 0 and 100 percent."
Severity: #error
Expression: "where(code.coding.where(system = 'http://loinc.org' and (code = '2708-6' or code = '59408-5')).exists()).value.ofType(Quantity).value.all($this >= 0 and $this <= 100)"

Invariant: dl-vital-9
Description: "A body temperature lies between 20 and 50 degrees Celsius."
Severity: #error
Expression: "where(code.coding.where(system = 'http://loinc.org' and code = '8310-5').exists()).value.ofType(Quantity).where(code = 'Cel').value.all($this >= 20 and $this <= 50)"

Invariant: dl-vital-10
Description: "A blood pressure lies between 0 and 400 mm[Hg]."
Severity: #error
Expression: "where(code.coding.where(system = 'http://loinc.org' and (code = '8480-6' or code = '8462-4' or code = '8478-0')).exists()).value.ofType(Quantity).value.all($this >= 0 and $this <= 400)"

Invariant: dl-vital-11
Description: "Pulse and breathing lie between 0 and 400 per minute."
Severity: #error
Expression: "where(code.coding.where(system = 'http://loinc.org' and (code = '8867-4' or code = '9279-1')).exists()).value.ofType(Quantity).value.all($this >= 0 and $this <= 400)"

Invariant: dl-vital-12
Description: "A body weighs more than nothing and less than 700 kg."
Severity: #error
Expression: "where(code.coding.where(system = 'http://loinc.org' and (code = '29463-7' or code = '3141-9')).exists()).value.ofType(Quantity).all(value > 0 and (code != 'kg' or value < 700))"

Invariant: dl-vital-13
Description: "Height and head size are more than nothing and less than 300 cm."
Severity: #error
Expression: "where(code.coding.where(system = 'http://loinc.org' and (code = '8302-2' or code = '9843-4')).exists()).value.ofType(Quantity).value.all($this > 0 and $this < 300)"

Invariant: dl-vital-14
Description: "The upper (systolic) blood pressure is not below the lower (diastolic) one."
Severity: #error
Expression: "component.where(code.coding.where(system = 'http://loinc.org' and code = '8480-6').exists()).value.ofType(Quantity).value.all($this >= %resource.component.where(code.coding.where(system = 'http://loinc.org' and code = '8462-4').exists()).value.ofType(Quantity).value.first()) or component.where(code.coding.where(system = 'http://loinc.org' and code = '8462-4').exists()).value.ofType(Quantity).value.empty()"

Instance: vital-sign-observation-example
InstanceOf: VitalSignObservation
Usage: #example
Title: "Blood pressure"
Description: "A blood pressure with its two parts."
* insert VitalSignOf(delhi-patient-example, $loinc#85354-9)
* component[0].code = $loinc#8480-6
* component[0].valueQuantity = 132 'mm[Hg]' "mm[Hg]"
* component[1].code = $loinc#8462-4
* component[1].valueQuantity = 84 'mm[Hg]' "mm[Hg]"

Instance: vital-sign-observation-example-temperature
InstanceOf: VitalSignObservation
Usage: #example
Title: "Temperature"
Description: "A fever."
* insert VitalSignOf(delhi-patient-example, $loinc#8310-5)
* valueQuantity = 38.4 'Cel' "Cel"

Instance: vital-sign-observation-example-oxygen
InstanceOf: VitalSignObservation
Usage: #example
Title: "Oxygen saturation"
Description: "Measured at the finger."
* insert VitalSignOf(delhi-patient-example-unknown, $loinc#2708-6)
* valueQuantity = 91 '%' "%"

Instance: vital-sign-observation-example-pulse
InstanceOf: VitalSignObservation
Usage: #example
Title: "Pulse"
Description: "No pulse found: a value of nothing is a finding."
* insert VitalSignOf(delhi-patient-example-unknown, $loinc#8867-4)
* valueQuantity = 0 '/min' "/min"

Instance: vital-sign-observation-example-weight
InstanceOf: VitalSignObservation
Usage: #example
Title: "Weight of a newborn"
Description: "In gram, as the scales of a maternity ward show it."
* insert VitalSignOf(delhi-patient-example-newborn, $loinc#29463-7)
* valueQuantity = 2850 'g' "g"

Instance: vital-sign-observation-example-height
InstanceOf: VitalSignObservation
Usage: #example
Title: "Height"
Description: "Could not be measured; the record says why."
* insert VitalSignOf(delhi-patient-example-unknown, $loinc#8302-2)
* dataAbsentReason = http://terminology.hl7.org/CodeSystem/data-absent-reason#not-performed

Instance: vital-sign-observation-example-bmi
InstanceOf: VitalSignObservation
Usage: #example
Title: "Body mass index"
Description: "Computed from weight and height."
* insert VitalSignOf(delhi-patient-example, $loinc#39156-5)
* valueQuantity = 22.4 'kg/m2' "kg/m2"

RuleSet: VitalSignOf(patient, code)
* status = #final
* category[VSCat] = $observation-category#vital-signs
* code = {code}
* subject = Reference({patient})
* effectiveDateTime = "2026-07-20T09:50:00+05:30"
* performer = Reference(delhi-practitioner-example)

Profile: LaboratoryObservation
Parent: Observation
Id: laboratory-observation
Title: "Laboratory result"
Description: "One result of a test on a sample. A number has a unit and a code that says what was counted, and the unit is of the kind the code asks for: a mass per volume is never given in moles."
* obeys dl-lab-1 and dl-lab-2 and dl-lab-3 and dl-lab-4 and dl-lab-5 and dl-lab-6
* identifier MS
* insert CodedOrWorded(code)
* effective[x] obeys dl-time-1
* issued obeys dl-time-1
* status MS
* category 1..* MS
* category ^slicing.discriminator.type = #pattern
* category ^slicing.discriminator.path = "$this"
* category ^slicing.rules = #open
* category contains laboratory 1..1
* category[laboratory] = $observation-category#laboratory
* code MS
* code from $mandir-tests (preferred)
* subject 1..1 MS
* encounter MS
* effective[x] MS
* performer MS
* value[x] MS
* dataAbsentReason MS
* interpretation MS
* specimen MS
* referenceRange MS
* hasMember MS
* component MS

Invariant: dl-lab-1
Description: "A result given as a number has a code from a known list, so that it can be compared."
Severity: #error
Expression: "value.ofType(Quantity).exists() implies code.coding.where(system.exists() and code.exists()).exists()"

Invariant: dl-lab-2
Description: "This test measures mass per volume; its unit is never one of moles, such as mmol/L."
Severity: #error
Expression: "where(code.coding.where(system = 'http://loinc.org' and (code = '718-7' or code = '41653-7' or code = '1558-6' or code = '2339-0' or code = '2345-7' or code = '2160-0' or code = '3091-6' or code = '3094-0' or code = '1975-2' or code = '1968-7' or code = '2093-3' or code = '2571-8' or code = '2085-9' or code = '13457-7' or code = '1751-7' or code = '3084-1')).exists()).value.ofType(Quantity).where(code.contains('mol') or unit.contains('mol')).empty()"

Invariant: dl-lab-3
Description: "This test measures moles per volume; its unit is one of moles, such as mmol/L."
Severity: #error
Expression: "where(code.coding.where(system = 'http://loinc.org' and (code = '14771-0' or code = '22664-7')).exists()).value.ofType(Quantity).where(code.exists()).all(code.contains('mol'))"

Invariant: dl-lab-4
Description: "This test answers present or absent; a measured amount belongs to another code."
Severity: #error
Expression: "where(code.coding.where(system = 'http://loinc.org' and (code = '20454-5' or code = '25428-4' or code = '2106-3' or code = '70569-9' or code = '75377-2' or code = '75410-1' or code = '80387-4' or code = '20507-0' or code = '6864-3')).exists()).value.ofType(Quantity).empty()"

Invariant: dl-lab-5
Description: "A number without a unit is not a result."
Severity: #error
Expression: "value.ofType(Quantity).where(value.exists()).all(unit.exists() or code.exists())"

Invariant: dl-lab-6
Description: "A released result has a value, parts or the reason why there is none."
Severity: #error
Expression: "where(status = 'final' or status = 'amended' or status = 'corrected').all(value.exists() or dataAbsentReason.exists() or component.exists() or hasMember.exists())"

Instance: laboratory-observation-example
InstanceOf: LaboratoryObservation
Usage: #example
Title: "Haemoglobin"
Description: "A haemoglobin from a mandir."
* insert ResultOf(delhi-patient-example, $loinc#718-7)
* valueQuantity = 9.8 'g/dL' "g/dL"
* interpretation = http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation#L
* referenceRange[0].low = 12 'g/dL' "g/dL"
* referenceRange[0].high = 15 'g/dL' "g/dL"

Instance: laboratory-observation-example-fasting-sugar
InstanceOf: LaboratoryObservation
Usage: #example
Title: "Fasting sugar in moles"
Description: "A laboratory that reports moles uses the code for moles."
* insert ResultOf(delhi-patient-example, $loinc#14771-0)
* valueQuantity = 6.1 'mmol/L' "mmol/L"

Instance: laboratory-observation-example-dengue
InstanceOf: LaboratoryObservation
Usage: #example
Title: "Dengue NS1"
Description: "A rapid test: present or absent."
* insert ResultOf(delhi-patient-example, $loinc#75377-2)
* valueCodeableConcept.text = "Not detected"

Instance: laboratory-observation-example-rejected
InstanceOf: LaboratoryObservation
Usage: #example
Title: "No result"
Description: "The sample was clotted."
* insert ResultOf(delhi-patient-example, $loinc#2160-0)
* dataAbsentReason.text = "Sample clotted"

RuleSet: ResultOf(patient, code)
* status = #final
* category[laboratory] = $observation-category#laboratory
* code = {code}
* subject = Reference({patient})
* effectiveDateTime = "2026-07-20T10:30:00+05:30"
* issued = "2026-07-20T15:10:00+05:30"
* performer = Reference(Organization/lok-nayak)

Profile: DelhiObservation
Parent: Observation
Id: delhi-observation
Title: "Delhi observation"
Description: "Any other thing observed, asked or measured: a symptom, a social fact, a finding of the examination."
* identifier MS
* insert CodedOrWorded(code)
* effective[x] obeys dl-time-1
* issued obeys dl-time-1
* status MS
* category MS
* code MS
* subject 1..1 MS
* encounter MS
* effective[x] MS
* performer MS
* value[x] MS

Instance: delhi-observation-example
InstanceOf: DelhiObservation
Usage: #example
Title: "Tobacco"
Description: "An answer of the check-up."
* status = #final
* category = $observation-category#social-history
* code.text = "Chews tobacco"
* subject = Reference(delhi-patient-example-other-state)
* effectiveDateTime = "2026-07-20"
* valueBoolean = true
