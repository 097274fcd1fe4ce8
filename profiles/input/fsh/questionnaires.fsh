// Forms, after HL7's Structured Data Capture 4.0.0 (http://hl7.org/fhir/uv/sdc). "Ask once": each question says where the state may
// hold its answer, by an expression, by a code, or by the element that it fills. What is held is shown for confirmation only.

RuleSet: Form(id, name)
* url = "https://delhihims.example/fhir/Questionnaire/{id}"
* version = "0.1.0"
* name = "{name}"
* status = #active
* experimental = false
* date = "2026-11-30"
* publisher = "Delhi HIMS"
* subjectType = #Patient
* language = #en
* extension[+].url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-launchContext"
* extension[=].extension[0].url = "name"
* extension[=].extension[0].valueCoding = http://hl7.org/fhir/uv/sdc/CodeSystem/launchContext#patient
* extension[=].extension[1].url = "type"
* extension[=].extension[1].valueCode = #Patient

RuleSet: MayBeginWithAVisit
* extension[+].url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-launchContext"
* extension[=].extension[0].url = "name"
* extension[=].extension[0].valueCoding = http://hl7.org/fhir/uv/sdc/CodeSystem/launchContext#encounter
* extension[=].extension[1].url = "type"
* extension[=].extension[1].valueCode = #Encounter

RuleSet: Hindi(hindi)
* extension[0].url = "http://hl7.org/fhir/StructureDefinition/translation"
* extension[0].extension[0].url = "lang"
* extension[0].extension[0].valueCode = #hi
* extension[0].extension[1].url = "content"
* extension[0].extension[1].valueString = {hindi}

RuleSet: Asked(link, type, english, hindi)
* linkId = "{link}"
* type = #{type}
* text = {english}
* text
  * insert Hindi([[{hindi}]])

RuleSet: KnownBy(expression)
* extension[+].url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-initialExpression"
* extension[=].valueExpression.language = #text/fhirpath
* extension[=].valueExpression.expression = {expression}

RuleSet: WorkedOut(expression)
* readOnly = true
* extension[+].url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression"
* extension[=].valueExpression.language = #text/fhirpath
* extension[=].valueExpression.expression = {expression}

// Kept as an Observation with the item's code, and known by it for so long.
RuleSet: Observed(code, display, period, unit)
* code = {code} {display}
* extension[+].url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract"
* extension[=].valueBoolean = true
* extension[+].url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationLinkPeriod"
* extension[=].valueDuration.value = {period}
* extension[=].valueDuration.system = "http://unitsofmeasure.org"
* extension[=].valueDuration.code = #{unit}

RuleSet: FillsPatient(path)
* definition = "http://hl7.org/fhir/StructureDefinition/Patient#Patient.{path}"

RuleSet: FixedCode(path, code)
* extension[+].url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-definitionExtractValue"
* extension[=].extension[0].url = "definition"
* extension[=].extension[0].valueUri = "http://hl7.org/fhir/StructureDefinition/Patient#Patient.{path}"
* extension[=].extension[1].url = "fixed-value"
* extension[=].extension[1].valueCode = #{code}

RuleSet: Option(system, code, english, hindi)
* answerOption[+].valueCoding = {system}#{code} {english}
* answerOption[=].valueCoding.display
  * insert Hindi([[{hindi}]])

RuleSet: ScoredOption(code, english, hindi, score)
* insert Option($cbac, {code}, {english}, {hindi})
* answerOption[=].extension[0].url = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
* answerOption[=].extension[0].valueDecimal = {score}

Extension: KnownFrom
Id: known-from
Title: "Known from"
Description: "The record from which the state knows an answer. The person confirms it or puts it right, and is not asked."
Context: QuestionnaireResponse.item.answer
* value[x] 1..1
* value[x] only Reference

Instance: opd-pre-registration
InstanceOf: Questionnaire
Usage: #definition
Title: "Before a visit to a clinic"
Description: "What a clinic needs to know before a visit and the state may not know yet."
* insert Form(opd-pre-registration, OpdPreRegistration)
* insert MayBeginWithAVisit
* extension[+].url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-definitionExtract"
* extension[=].extension[0].url = "definition"
* extension[=].extension[0].valueCanonical = "http://hl7.org/fhir/StructureDefinition/Patient"
* extension[+].url = "http://hl7.org/fhir/StructureDefinition/variable"
* extension[=].valueExpression.name = "allergies"
* extension[=].valueExpression.language = #application/x-fhir-query
* extension[=].valueExpression.expression = "AllergyIntolerance?patient={{%patient.id}}"
* title = "Before a visit to a clinic"
* title
  * insert Hindi("क्लिनिक आने से पहले")
* description = "What a clinic needs to know before a visit. What is known already is shown for confirmation and not asked."
* item[+]
  * insert Asked(phone, group, "Phone", "फ़ोन")
  * insert FillsPatient(telecom)
  * insert FixedCode(telecom.system, phone)
  * insert FixedCode(telecom.use, mobile)
  * item[+]
    * insert Asked(phone.number, string, "At which mobile number can the hospital reach you?", "अस्पताल आपसे किस मोबाइल नंबर पर संपर्क करे?")
    * insert FillsPatient(telecom.value)
    * insert KnownBy([["%patient.telecom.where(system = 'phone' and (use.exists() and use = 'old').not()).value.first()"]])
    * required = true
    * maxLength = 20
* item[+]
  * insert Asked(address, group, "Address", "पता")
  * insert FillsPatient(address)
  * insert FixedCode(address.use, home)
  * insert FixedCode(address.country, IN)
  * item[+]
    * insert Asked(address.text, string, [["Where do you live: house, street, locality?"]], [["आप कहाँ रहते हैं: मकान, गली, इलाक़ा?"]])
    * insert FillsPatient(address.text)
    * insert KnownBy([["%patient.address.where((use.exists() and use = 'old').not()).select(iif(text.exists(), text, (line | city | district).join(', '))).where($this.length() > 0).first()"]])
    * required = true
    * maxLength = 300
  * item[+]
    * insert Asked(address.pin, string, "What is the PIN code there?", "वहाँ का पिन कोड क्या है?")
    * insert FillsPatient(address.postalCode)
    * insert KnownBy([["%patient.address.where((use.exists() and use = 'old').not()).postalCode.first()"]])
    * maxLength = 6
* item[+]
  * insert Asked(language, group, "Language", "भाषा")
  * insert FillsPatient(communication)
  * item[+]
    * insert Asked(language.spoken, open-choice, "In which language shall we speak to you?", "हम आपसे किस भाषा में बात करें?")
    * insert FillsPatient(communication.language)
    * insert KnownBy([["iif(%patient.communication.where(preferred = true).exists(), %patient.communication.where(preferred = true).language.coding.first(), %patient.communication.language.coding.first())"]])
    * required = true
    * insert Option(urn:ietf:bcp:47, hi, "Hindi", "हिन्दी")
    * insert Option(urn:ietf:bcp:47, en, "English", "अंग्रेज़ी")
    * insert Option(urn:ietf:bcp:47, pa, "Punjabi", "पंजाबी")
    * insert Option(urn:ietf:bcp:47, ur, "Urdu", "उर्दू")
* item[+]
  * insert Asked(contact, group, "In an emergency", "आपात स्थिति में")
  * insert FillsPatient(contact)
  * extension[+].url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-definitionExtractValue"
  * extension[=].extension[0].url = "definition"
  * extension[=].extension[0].valueUri = "http://hl7.org/fhir/StructureDefinition/Patient#Patient.contact.relationship"
  * extension[=].extension[1].url = "fixed-value"
  * extension[=].extension[1].valueCodeableConcept = http://terminology.hl7.org/CodeSystem/v2-0131#C
  * insert FixedCode(contact.telecom.system, phone)
  * item[+]
    * insert Asked(contact.name, string, "Whom shall we call in an emergency?", "आपात स्थिति में हम किसे फ़ोन करें?")
    * insert FillsPatient(contact.name.text)
    * insert KnownBy([["%patient.contact.where(name.exists()).select(iif(name.text.exists(), name.text, (name.given | name.family).join(' '))).first()"]])
    * required = true
    * maxLength = 100
  * item[+]
    * insert Asked(contact.phone, string, "At which number?", "किस नंबर पर?")
    * insert FillsPatient(contact.telecom.value)
    * insert KnownBy([["%patient.contact.telecom.where(system = 'phone').value.first()"]])
    * required = true
    * maxLength = 20
* item[+]
  * insert Asked(allergy.known, boolean, "Do you know of an allergy?", "क्या आपको किसी चीज़ से एलर्जी है?")
  * insert KnownBy([["iif(%allergies.entry.resource.where(code.coding.where(code = '716186003').empty() and clinicalStatus.coding.where(code = 'active').exists()).exists(), true, iif(%allergies.entry.resource.where(code.coding.where(code = '716186003').exists()).exists(), false, {}))"]])
  * insert Observed(https://delhihims.example/fhir/CodeSystem/self-declared#allergy-known, "An allergy is known", 1, a)
  * required = true
* item[+]
  * insert Asked(allergy.to, string, "What are you allergic to?", "आपको किस चीज़ से एलर्जी है?")
  * insert KnownBy([["%allergies.entry.resource.where(code.coding.where(code = '716186003').empty() and clinicalStatus.coding.where(code = 'active').exists()).select(iif(code.text.exists(), code.text, code.coding.display.first())).join(', ')"]])
  * insert Observed(https://delhihims.example/fhir/CodeSystem/self-declared#allergy-to, "Allergic to", 1, a)
  * enableWhen.question = "allergy.known"
  * enableWhen.operator = #=
  * enableWhen.answerBoolean = true
  * required = true
  * maxLength = 300
* item[+]
  * insert Asked(reason, text, "Why do you come?", "आप क्यों आ रहे हैं?")
  * insert KnownBy([["%encounter.where(period.end.empty()).reasonCode.select(iif(text.exists(), text, coding.display.first())).first()"]])
  * insert Observed(https://delhihims.example/fhir/CodeSystem/self-declared#visit-reason, "Reason for the visit", 1, d)
  * required = true
  * maxLength = 1000

Instance: cbac
InstanceOf: Questionnaire
Usage: #definition
Title: "Community Based Assessment Checklist"
Description: "Part A of the checklist by which the National Health Mission finds who should be screened first."
* insert Form(cbac, CommunityBasedAssessmentChecklist)
* title = "Community Based Assessment Checklist"
* title
  * insert Hindi("समुदाय आधारित आकलन प्रपत्र")
* description = "Part A of the Community Based Assessment Checklist (CBAC) of the National Health Mission: who has more than 4 points should be screened for non-communicable diseases first. Age and sex are known and not asked."
* copyright = "Questions and scores are those of the CBAC form of the National Health Mission, Government of India (https://nhm.gov.in), shortened."
* item[+]
  * insert Asked(age, choice, [["How old are you, in complete years?"]], [["आपकी आयु कितने पूर्ण वर्ष है?"]])
  * insert KnownBy([["%patient.birthDate.select(iif($this <= today() - 60 years, 'age-60', iif($this <= today() - 50 years, 'age-50-59', iif($this <= today() - 40 years, 'age-40-49', iif($this <= today() - 30 years, 'age-30-39', 'age-0-29')))))"]])
  * required = true
  * insert ScoredOption(age-0-29, "0 to 29 years", "0 से 29 वर्ष", 0)
  * insert ScoredOption(age-30-39, "30 to 39 years", "30 से 39 वर्ष", 1)
  * insert ScoredOption(age-40-49, "40 to 49 years", "40 से 49 वर्ष", 2)
  * insert ScoredOption(age-50-59, "50 to 59 years", "50 से 59 वर्ष", 3)
  * insert ScoredOption(age-60, "60 years or more", "60 वर्ष या अधिक", 4)
* item[+]
  * insert Asked(tobacco, choice, "Do you smoke or take tobacco such as gutka or khaini?", "क्या आप धूम्रपान करते हैं या गुटखा-खैनी जैसा तंबाकू लेते हैं?")
  * insert Observed($cbac#tobacco, "Tobacco", 1, a)
  * required = true
  * insert ScoredOption(tobacco-never, "Never", "कभी नहीं", 0)
  * insert ScoredOption(tobacco-sometimes, "In the past or sometimes now", "पहले करते थे या अब कभी-कभी", 1)
  * insert ScoredOption(tobacco-daily, "Daily", "रोज़", 2)
* item[+]
  * insert Asked(alcohol, choice, "Do you drink alcohol daily?", "क्या आप रोज़ शराब पीते हैं?")
  * insert Observed($cbac#alcohol, "Alcohol", 1, a)
  * required = true
  * insert ScoredOption(alcohol-not-daily, "Not daily", "रोज़ नहीं", 0)
  * insert ScoredOption(alcohol-daily, "Daily", "रोज़", 1)
* item[+]
  * insert Asked(waist, quantity, "How wide is the waist in cm?", "कमर का घेरा कितने सेमी है?")
  * insert Observed($loinc#8280-0, "Waist Circumference at umbilicus by Tape measure", 1, a)
  * extension[+].url = "http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption"
  * extension[=].valueCoding = $ucum#cm "cm"
  * required = true
* item[+]
  * insert Asked(activity, choice, "Are you physically active for 150 minutes a week or more?", "क्या आप सप्ताह में 150 मिनट या अधिक शारीरिक गतिविधि करते हैं?")
  * insert Observed($cbac#activity, "Physical activity", 1, a)
  * required = true
  * insert ScoredOption(activity-enough, "150 minutes a week or more", "सप्ताह में 150 मिनट या अधिक", 0)
  * insert ScoredOption(activity-less, "Less than 150 minutes a week", "सप्ताह में 150 मिनट से कम", 1)
* item[+]
  * insert Asked(family, choice, [["Has a parent, brother or sister high blood pressure, diabetes or heart disease?"]], [["क्या माता-पिता या भाई-बहन में किसी को उच्च रक्तचाप, मधुमेह या हृदय रोग है?"]])
  * insert Observed($cbac#family, "Family history", 5, a)
  * required = true
  * insert ScoredOption(family-none, "No", "नहीं", 0)
  * insert ScoredOption(family-some, "Yes", "हाँ", 2)
// Who is neither a man nor a woman by the record is measured by the lower limits, which miss nobody.
* item[+]
  * insert Asked(score, integer, [["Score: more than 4 points, screen first"]], [["अंक: 4 से अधिक हों तो पहले जाँच"]])
  * insert WorkedOut([["iif(%resource.item.where(linkId != 'score').answer.count() = 6, %questionnaire.item.answerOption.where(value.code in %resource.item.answer.value.ofType(Coding).code).extension('http://hl7.org/fhir/StructureDefinition/ordinalValue').value.aggregate($this + $total, 0) + %resource.item.where(linkId = 'waist').answer.value.value.select(iif(%patient.gender = 'male', iif($this > 100, 2, iif($this > 90, 1, 0)), iif($this > 90, 2, iif($this > 80, 1, 0)))).first(), {})"]])
  * code = $cbac#score "CBAC score"
  * extension[+].url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract"
  * extension[=].valueBoolean = true
