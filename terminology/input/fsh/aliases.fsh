// Systems of other owners. Our own code systems are named by their FSH name.
Alias: $loinc = http://loinc.org
Alias: $cvx = http://hl7.org/fhir/sid/cvx
Alias: $icd-10 = http://hl7.org/fhir/sid/icd-10
Alias: $ucum = http://unitsofmeasure.org
Alias: $v2-0203 = http://terminology.hl7.org/CodeSystem/v2-0203
