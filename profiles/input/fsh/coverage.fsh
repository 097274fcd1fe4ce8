Profile: DelhiCoverage
Parent: Coverage
Id: delhi-coverage
Title: "Delhi coverage"
Description: "That a scheme covers a person, as whoever runs the scheme has found: the Ayushman card, the ESI card, the income certificate that was checked. Whoever has none may be entitled all the same, and emergency care needs none."
* insert Numbered
* status MS
* type 1..1 MS
* type from $schemes (extensible)
* beneficiary MS
* beneficiary only Reference(Patient)
* period MS
* payor MS

Instance: delhi-coverage-example
InstanceOf: DelhiCoverage
Usage: #example
Title: "Asha Devi's family in PM-JAY"
Description: "A family on the list of Ayushman Bharat, since Delhi joined it."
* status = #active
* type = $scheme#pm-jay
* beneficiary = Reference(Patient/delhi-patient-example)
* period.start = "2025-04-10"
* payor.display = "State Health Agency, Delhi"
