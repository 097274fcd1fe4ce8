// A term is one line and never lacks its Hindi: * insert Term(first, "First visit", "पहली बार")
// A text that contains a comma or a bracket is wrapped: [["Yes, but …"]]
RuleSet: Term(code, english, hindi)
* #{code} {english}
* #{code} ^designation[0].language = #hi
* #{code} ^designation[0].value = {hindi}

// The same in a value set on the system of another owner, after * insert From($alias). A list that serves both a code
// system and a value set takes the name of the rule set to use, Term or Listed, as its parameter.
RuleSet: Listed(code, english, hindi)
* ^compose.include[0].concept[+].code = #{code}
* ^compose.include[0].concept[=].display = {english}
* ^compose.include[0].concept[=].designation[0].language = #hi
* ^compose.include[0].concept[=].designation[0].value = {hindi}

RuleSet: From(system)
* ^compose.include[0].system = {system}

// A code system that is ours and holds all its codes; the value set of the same id holds them too.
RuleSet: OwnCodes(id)
* ^caseSensitive = true
* ^content = #complete
* insert Published
* ^valueSet = "https://delhihims.example/fhir/ValueSet/{id}"

RuleSet: Published
* ^publisher = "Delhi HIMS"
* ^experimental = false

RuleSet: LoincNotice
* ^copyright = "This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under the license at http://loinc.org/license. LOINC® is a registered United States trademark of Regenstrief Institute, Inc."

RuleSet: UcumNotice
* ^copyright = "This product includes all or a portion of the UCUM table, UCUM codes, and UCUM definitions or is derived from it, subject to a license from Regenstrief Institute, Inc. and The UCUM Organization. The current complete UCUM table, UCUM Specification are available for download at https://ucum.org. The UCUM table and UCUM Specification are copyright © Regenstrief Institute, Inc. and the Unified Codes for Units of Measures (UCUM) Organization. All rights reserved."
