CodeSystem: CardState
Id: card-state
Title: "States of a health card"
Description: "The life of a health card from request to closure, as business status of the task that issues it. No state of a card changes what care its holder gets."
* insert OwnCodes(card-state)
* insert Term(requested, "Requested", "अनुरोध प्राप्त")
* insert Term(documents-checked, "Documents checked", "दस्तावेज़ जाँचे गए")
* insert Term(temporary-issued, "Temporary card issued", "अस्थायी कार्ड जारी")
* insert Term(survey-due, "Survey due", "सर्वेक्षण शेष")
* insert Term(survey-done, "Survey done", "सर्वेक्षण पूरा")
* insert Term(printed, "Printed", "कार्ड छपा")
* insert Term(dispatched, "Dispatched", "कार्ड भेजा गया")
* insert Term(delivered, "Delivered", "कार्ड पहुँचा")
* insert Term(permanent, "Permanent", "स्थायी")
* insert Term(rejected, "Rejected", "अस्वीकृत")
* insert Term(expired, "Expired", "अवधि समाप्त")
* insert Term(renewed, "Renewed", "नवीनीकृत")
* insert Term(lost, "Lost", "खोया हुआ")
* insert Term(blocked, "Blocked", "रोका गया")
* insert Term(replaced, "Replaced", "नया कार्ड दिया गया")
* insert Term(under-correction, "Under correction", "सुधार जारी")
* insert Term(reprint, "To be printed again", "दोबारा छपेगा")
* insert Term(deceased-closed, "Closed after death", "मृत्यु के बाद बंद")
* insert Term(merged, "Merged into another number", "दूसरी संख्या में मिलाया गया")
* insert Term(split-again, "Split again after a wrong merge", "गलत विलय के बाद फिर अलग")

ValueSet: CardStates
Id: card-state
Title: "States of a health card"
Description: "Every state of a health card."
* insert Published
* include codes from system CardState
