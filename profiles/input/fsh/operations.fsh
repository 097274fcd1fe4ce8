// Operations are POST: they change something, or they carry personal numbers that must not stand in a URL.
RuleSet: OperationOn(type, code, name, english, hindi)
* url = "https://delhihims.example/fhir/OperationDefinition/{code}"
* version = "0.1.0"
* name = "{name}"
* status = #active
* experimental = false
* date = "2026-11-22"
* kind = #operation
* affectsState = true
* code = #{code}
* resource = #{type}
* system = false
* description = {english}
* description.extension[0].url = "http://hl7.org/fhir/StructureDefinition/translation"
* description.extension[0].extension[0].url = "lang"
* description.extension[0].extension[0].valueCode = #hi
* description.extension[0].extension[1].url = "content"
* description.extension[0].extension[1].valueMarkdown = {hindi}

RuleSet: Takes(parameter, min, max, type, documentation)
* parameter[+].name = #{parameter}
* parameter[=].use = #in
* parameter[=].min = {min}
* parameter[=].max = "{max}"
* parameter[=].type = #{type}
* parameter[=].documentation = {documentation}

RuleSet: Gives(type, documentation)
* parameter[+].name = #return
* parameter[=].use = #out
* parameter[=].min = 1
* parameter[=].max = "1"
* parameter[=].type = #{type}
* parameter[=].documentation = {documentation}

Instance: issue-card
InstanceOf: OperationDefinition
Usage: #definition
Title: "Issue a health card"
Description: "Gives a person a health card number."
* insert OperationOn(Patient, issue-card, IssueCard, "Gives the person a health card number; whoever holds one in force keeps it.", "व्यक्ति को स्वास्थ्य कार्ड संख्या देता है; जिसके पास चालू संख्या है उसकी वही रहती है।")
* title = "Issue a health card"
* type = false
* instance = true
* insert Gives(Patient, "The person with the card number.")
* parameter[=].targetProfile[+] = "https://delhihims.example/fhir/StructureDefinition/delhi-patient"

RuleSet: OnOnePerson
* type = false
* instance = true

RuleSet: GivesThePatient
* insert Gives(Patient, "The person\, with the card as it stands now.")
* parameter[=].targetProfile[+] = "https://delhihims.example/fhir/StructureDefinition/delhi-patient"

Instance: request-card
InstanceOf: OperationDefinition
Usage: #definition
Title: "Ask for a health card"
Description: "Writes down that a person would like a health card."
* insert OperationOn(Patient, request-card, RequestCard, "Writes down that this person would like a health card. A facility checks the documents and issues it; no care depends on it.", "दर्ज करता है कि इस व्यक्ति को स्वास्थ्य कार्ड चाहिए। दस्तावेज़ जाँचकर संस्थान कार्ड देता है; इलाज इस पर निर्भर नहीं है।")
* title = "Ask for a health card"
* insert OnOnePerson
* insert Takes(reason, 0, 1, string, "Why the card is asked for again after it was turned down.")
* insert GivesThePatient

Instance: renew-card
InstanceOf: OperationDefinition
Usage: #definition
Title: "Renew a temporary health card"
Description: "Lets a temporary health card serve for another year."
* insert OperationOn(Patient, renew-card, RenewCard, "Lets a temporary health card serve for another year. It is renewed in the last month of its term or after it.", "अस्थायी स्वास्थ्य कार्ड एक और साल चलता है। नवीनीकरण अवधि के आख़िरी महीने में या उसके बाद होता है।")
* title = "Renew a temporary health card"
* insert OnOnePerson
* insert GivesThePatient

Instance: block-card
InstanceOf: OperationDefinition
Usage: #definition
Title: "Block a health card"
Description: "Makes a lost health card worthless at once."
* insert OperationOn(Patient, block-card, BlockCard, "Makes a health card worthless at once and everywhere: its number leads nobody to the record and its signed code is revoked. The record stays\, and care is not affected.", "स्वास्थ्य कार्ड को तुरंत और हर जगह बेकार करता है: नंबर से कोई रिकॉर्ड तक नहीं पहुँचता और उसका कोड रद्द हो जाता है। रिकॉर्ड बना रहता है और इलाज पर असर नहीं पड़ता।")
* title = "Block a health card"
* insert OnOnePerson
* insert Takes(reason, 1, 1, string, "Why: lost\, stolen\, seen with another person.")
* insert GivesThePatient

Instance: replace-card
InstanceOf: OperationDefinition
Usage: #definition
Title: "Replace a health card"
Description: "Gives a new health card for a lost one."
* insert OperationOn(Patient, replace-card, ReplaceCard, "Gives a new health card for a lost or blocked one. The number stays the same\, unless somebody has misused it; then the old one leads nobody to the record any more.", "खोए या रोके गए कार्ड की जगह नया देता है। नंबर वही रहता है\, जब तक किसी ने उसका दुरुपयोग न किया हो; तब पुराना नंबर किसी को रिकॉर्ड तक नहीं पहुँचाता।")
* title = "Replace a health card"
* insert OnOnePerson
* insert Takes(misused, 0, 1, boolean, "Whether somebody has misused the number\, so that another one is given.")
* insert GivesThePatient

Instance: print-card
InstanceOf: OperationDefinition
Usage: #definition
Title: "Print a permanent health card"
Description: "Prints the permanent health card."
* insert OperationOn(Patient, print-card, PrintCard, "Prints the permanent health card\, after the survey\, a replacement or a correction. The printed card holds once it has been delivered.", "सर्वेक्षण\, बदलाव या सुधार के बाद स्थायी स्वास्थ्य कार्ड छपता है। छपा कार्ड पहुँचने के बाद मान्य होता है।")
* title = "Print a permanent health card"
* insert OnOnePerson
* insert GivesThePatient

Instance: advance-card
InstanceOf: OperationDefinition
Usage: #definition
Title: "Move a health card on its way"
Description: "Moves a health card one step through its life."
* insert OperationOn(Patient, advance-card, AdvanceCard, "Moves a health card one step through its life\, such as from printed to dispatched. What the table of its life does not have is refused\, with the steps there are.", "स्वास्थ्य कार्ड को एक अवस्था आगे ले जाता है\, जैसे छपे से भेजे गए तक। जो अवस्था संभव नहीं उसे संभव अवस्थाओं के साथ मना करता है।")
* title = "Move a health card on its way"
* insert OnOnePerson
* insert Takes(to, 1, 1, code, "The next state\, a code of card-state.")
* insert Takes(reason, 0, 1, string, "Why; some steps need it.")
* insert Takes(survey, 0, 1, Reference, "What the survey team has found at the door\, for survey-done.")
* parameter[=].targetProfile[+] = "http://hl7.org/fhir/StructureDefinition/VerificationResult"
* insert GivesThePatient

Instance: card-document
InstanceOf: OperationDefinition
Usage: #definition
Title: "A health card on paper"
Description: "Gives a health card, its letter or its stickers as PDF."
* insert OperationOn(Patient, card-document, CardDocument, "Gives the health card of this person as PDF: the card with its signed code\, 85.6 by 54 mm\, the letter that comes with it\, or ten stickers. At a facility it is the card that is on its way\, once it was printed.", "इस व्यक्ति का स्वास्थ्य कार्ड पीडीएफ में देता है: हस्ताक्षरित कोड वाला कार्ड\, उसका पत्र\, या दस स्टिकर। छपने के बाद संस्थान में वही कार्ड मिलता है जो रास्ते में है।")
* title = "A health card on paper"
* insert OnOnePerson
* insert Takes(kind, 0, 1, code, "card\, letter or stickers; card if it is not given.")
* insert Takes(language, 0, 1, code, "The language that comes first: hi or en.")
* insert Takes(emergency, 0, 1, boolean, "Whether the holder wants blood group\, severe allergies and a phone on the back\, readable by everybody.")
* insert Gives(Binary, "The PDF.")

Instance: verify-card
InstanceOf: OperationDefinition
Usage: #definition
Title: "Check a health card"
Description: "Tells whether a health card is good, without opening the record."
* insert OperationOn(Patient, verify-card, VerifyCard, "Tells whether a health card is good: by its signed code and what is known of it here\, or by its number alone\, which anybody can copy. It opens no record.", "बताता है कि स्वास्थ्य कार्ड सही है या नहीं: उसके हस्ताक्षरित कोड और यहाँ की जानकारी से\, या केवल नंबर से\, जिसे कोई भी नकल कर सकता है। इससे कोई रिकॉर्ड नहीं खुलता।")
* title = "Check a health card"
* type = true
* instance = false
* insert Takes(card, 1, 1, string, "What the code holds\, or the number.")
* insert Gives(Parameters, "The parameters result\, valid\, sentence\, and where it is known state\, number\, name\, gender and birthDate as the card says them.")

Instance: link-card
InstanceOf: OperationDefinition
Usage: #definition
Title: "Link a hospital's number to a health card"
Description: "Ties the number by which a hospital knows a patient to the record of his health card."
* insert OperationOn(Patient, link-card, LinkCard, "Adds the number by which the caller's hospital knows a patient to the record of the card that the patient has shown. A number that stands on another record is refused: the two may be one person's.", "जिस नंबर से अस्पताल मरीज़ को जानता है उसे मरीज़ के दिखाए कार्ड के रिकॉर्ड में जोड़ता है। जो नंबर दूसरे रिकॉर्ड पर है उसे मना करता है: दोनों एक ही व्यक्ति के हो सकते हैं।")
* title = "Link a hospital's number to a health card"
* type = true
* instance = false
* insert Takes(card, 1, 1, string, "The health card number\, 13 digits.")
* insert Takes(number, 1, 1, Identifier, "The hospital's number: its system ends with the id of the caller's organization.")
* insert GivesThePatient

Instance: household
InstanceOf: OperationDefinition
Usage: #definition
Title: "The household of a person"
Description: "Tells who lives with a person, and moves a person to another household."
* insert OperationOn(Patient, household, Household, "Gives the household that this person lives in. With a head and a role it moves the person there first: the earlier membership ends and stays written. A household gives nobody a right to see another's record.", "वह परिवार बताता है जिसमें यह व्यक्ति रहता है। मुखिया और भूमिका देने पर पहले व्यक्ति को वहाँ दर्ज करता है; पुरानी सदस्यता समाप्त होकर लिखी रहती है। परिवार से किसी को दूसरे का रिकॉर्ड देखने का अधिकार नहीं मिलता।")
* title = "The household of a person"
* type = false
* instance = true
* insert Takes(head, 0, 1, Reference, "The head of the household that the person moves to.")
* parameter[=].targetProfile[+] = "http://hl7.org/fhir/StructureDefinition/Patient"
* insert Takes(role, 0, 1, code, "What the person is to the head\, a code of member-role.")
* insert Takes(since, 0, 1, date, "Since when; today if it is not given.")
* insert Takes(address, 0, 1, Address, "Where the household lives.")
* insert Takes(location, 0, 1, Reference, "Where the household lives\, if that is a place that is known here.")
* parameter[=].targetProfile[+] = "http://hl7.org/fhir/StructureDefinition/Location"
* insert Gives(Group, "The household.")
* parameter[=].targetProfile[+] = "https://delhihims.example/fhir/StructureDefinition/household-group"

RuleSet: GivesTheReview
* insert Gives(Task, "The task of the review\, with the state it has now.")
* parameter[=].targetProfile[+] = "https://delhihims.example/fhir/StructureDefinition/delhi-task"

Instance: propose-merge
InstanceOf: OperationDefinition
Usage: #definition
Title: "Ask whether two records are of one person"
Description: "Asks for a review of two records that may be of one person."
* insert OperationOn(Patient, propose-merge, ProposeMerge, "Asks for a review of two records that may be of one person\, one of which the caller may see. Nothing changes before two people have said that they are. Two records that are under review already stay so.", "दो रिकॉर्ड की समीक्षा का अनुरोध\, जो एक ही व्यक्ति के हो सकते हैं; उनमें से एक अनुरोधकर्ता देख सकता हो। दो लोगों के हाँ कहने से पहले कुछ नहीं बदलता।")
* title = "Ask whether two records are of one person"
* type = true
* instance = false
* insert Takes(source, 1, 1, Reference, "The record that would give way.")
* parameter[=].targetProfile[+] = "http://hl7.org/fhir/StructureDefinition/Patient"
* insert Takes(target, 1, 1, Reference, "The record that would stay.")
* parameter[=].targetProfile[+] = "http://hl7.org/fhir/StructureDefinition/Patient"
* insert Takes(reason, 1, 1, string, "Why the two may be one person's.")
* insert GivesTheReview

Instance: review-merge
InstanceOf: OperationDefinition
Usage: #definition
Title: "Say whether two records are of one person"
Description: "Says what a reviewer has found of two records."
* insert OperationOn(Task, review-merge, ReviewMerge, "Says what a reviewer has found. When two different people have said 'same' the records are merged: the source gives way\, both stay readable under their ids\, and the card of the source leads to the target. When two have said 'different' they are kept apart for good. Whoever has been heard is refused.", "बताता है कि समीक्षक ने क्या पाया। दो अलग लोगों के 'same' कहने पर रिकॉर्ड मिल जाते हैं: दोनों अपनी आईडी से पढ़े जा सकते हैं और हटे रिकॉर्ड का कार्ड रहने वाले तक ले जाता है। दो के 'different' कहने पर वे अलग रहते हैं। एक व्यक्ति दो बार राय नहीं दे सकता।")
* title = "Say whether two records are of one person"
* type = false
* instance = true
* insert Takes(verdict, 1, 1, code, "same\, different or not-sure.")
* insert Takes(remark, 0, 1, string, "Why; who is not sure must say it.")
* insert GivesTheReview

Instance: unmerge
InstanceOf: OperationDefinition
Usage: #definition
Title: "Part two records that were merged"
Description: "Parts two records that were merged by mistake."
* insert OperationOn(Task, unmerge, Unmerge, "Asks to part two records that were merged\, and parts them when a second person asks the same. What was recorded of either has stayed as it was. The card of the source holds again\, and the two are not suggested anew.", "मिलाए गए दो रिकॉर्ड अलग करने का अनुरोध\, और दूसरे व्यक्ति के भी कहने पर उन्हें अलग करना। दोनों में जो दर्ज था वह वैसा ही रहा है। हटे रिकॉर्ड का कार्ड फिर मान्य होता है।")
* title = "Part two records that were merged"
* type = false
* instance = true
* insert Takes(reason, 0, 1, string, "Why; the first who asks must say it.")
* insert GivesTheReview

Instance: entitlements
InstanceOf: OperationDefinition
Usage: #definition
Title: "What am I entitled to"
Description: "Tells a person what he or she is entitled to, scheme by scheme."
* insert OperationOn(Patient, entitlements, Entitlements, "Tells what this person is entitled to\, scheme by scheme\, in plain words\, and what is still to be brought or told. Emergency care comes first and is everybody's. What is not known never makes an answer 'not-entitled'\, and no answer depends on a health card. What the caller may not see counts as not known.", "बताता है कि यह व्यक्ति किन योजनाओं का पात्र है\, सरल शब्दों में\, और अभी क्या लाना या बताना है। आपातकालीन इलाज सबसे पहले है और सबके लिए है। जो जानकारी नहीं है उससे कोई अपात्र नहीं होता\, और कोई उत्तर स्वास्थ्य कार्ड पर निर्भर नहीं है।")
* title = "What am I entitled to"
* affectsState = false
* type = false
* instance = true
* insert Takes(asOf, 0, 1, date, "For which day; today if it is not given.")
* insert Takes(income, 0, 1, Money, "What the whole family has in a year\, in INR. It is used for this answer and kept nowhere.")
* parameter[+].name = #entitlement
* parameter[=].use = #out
* parameter[=].min = 1
* parameter[=].max = "*"
* parameter[=].documentation = "One for each scheme, the first for emergency care."
* parameter[=].part[+].name = #scheme
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 1
* parameter[=].part[=].max = "1"
* parameter[=].part[=].type = #Coding
* parameter[=].part[=].documentation = "The scheme, a code of the code system scheme."
* parameter[=].part[+].name = #status
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 1
* parameter[=].part[=].max = "1"
* parameter[=].part[=].type = #code
* parameter[=].part[=].documentation = "entitled; likely, where papers are still to be shown; not-entitled; cannot-be-said, where something that matters is not known."
* parameter[=].part[+].name = #sentence
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 1
* parameter[=].part[=].max = "1"
* parameter[=].part[=].type = #string
* parameter[=].part[=].documentation = "The same in a sentence, with its translation to Hindi."
* parameter[=].part[+].name = #needs
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 0
* parameter[=].part[=].max = "*"
* parameter[=].part[=].type = #string
* parameter[=].part[=].documentation = "What to bring or to tell, with its translation to Hindi."
* parameter[=].part[+].name = #coverage
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 0
* parameter[=].part[=].max = "1"
* parameter[=].part[=].type = #Reference
* parameter[=].part[=].targetProfile[+] = "https://delhihims.example/fhir/StructureDefinition/delhi-coverage"
* parameter[=].part[=].documentation = "The Coverage that proves it."

RuleSet: Part(name, min, max, type, documentation)
* parameter[=].part[+].name = #{name}
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = {min}
* parameter[=].part[=].max = "{max}"
* parameter[=].part[=].type = #{type}
* parameter[=].part[=].documentation = {documentation}

Instance: correction-request
InstanceOf: OperationDefinition
Usage: #definition
Title: "Ask for a correction"
Description: "Asks the facility that wrote a record to correct it."
* insert OperationOn(Communication, correction-request, CorrectionRequest, "Asks the facility that wrote a record to correct it\, answers its question\, or disagrees with a denial\, as the category and 'about' of the message say. The message is kept with its payload alone; its task says how far it has come. From HL7 Patient Request for Corrections 1.0.0.", "जिस संस्थान ने रिकॉर्ड लिखा है उससे सुधार माँगता है\, उसके प्रश्न का उत्तर देता है\, या अस्वीकृति से असहमति दर्ज करता है। संदेश की केवल सामग्री रखी जाती है; उसका कार्य बताता है कि बात कहाँ तक पहुँची।")
* title = "Ask for a correction"
* type = true
* instance = false
* insert Takes(CorrectionRequest, 0, 1, Bundle, "The message in a Bundle\, as the guide has it. Either this or communication.")
* insert Takes(communication, 0, 1, Communication, "The message. Its 'about' names the record that is wrong\, or nothing where it is one's own details\, or the task that it belongs to.")
* insert Gives(Communication, "The message as it is kept\, with the task in 'about'.")

Instance: advance-correction
InstanceOf: OperationDefinition
Usage: #definition
Title: "Move a correction on its way"
Description: "Takes one step with a correction."
* insert OperationOn(Task, advance-correction, AdvanceCorrection, "Takes one step with a correction. The facility that wrote the record reviews\, asks\, decides and shows the corrected version; the patient answers or cancels. What the table of its way does not have is refused\, with the steps there are.", "सुधार को एक क़दम आगे ले जाता है। जिस संस्थान ने रिकॉर्ड लिखा है वह जाँचता\, पूछता\, निर्णय करता और सुधरा संस्करण दिखाता है; मरीज़ उत्तर देता है या अनुरोध वापस लेता है। जो क़दम संभव नहीं उसे संभव क़दमों के साथ मना करता है।")
* title = "Move a correction on its way"
* insert OnOnePerson
* insert Takes(to, 1, 1, code, "The next state\, a code of the guide's business status.")
* insert Takes(message, 0, 1, string, "Words for the other side: the question\, the answer\, why it is denied. Some steps need it.")
* insert Takes(evidence, 0, 1, Reference, "The corrected version of the record\, such as Observation/[id]/_history/2\, for amendment-completed.")
* insert Gives(Task, "The correction as it stands now.")
* parameter[=].targetProfile[+] = "https://delhihims.example/fhir/StructureDefinition/delhi-task"

Instance: correction-queue
InstanceOf: OperationDefinition
Usage: #definition
Title: "Corrections that wait"
Description: "Lists the corrections that are open at a facility."
* insert OperationOn(Organization, correction-queue, CorrectionQueue, "Lists the corrections that are open at this facility\, the one that is due first before the others\, for its administrator and for auditors. It does not tell whose record is to be corrected.", "इस संस्थान में खुले सुधार अनुरोधों की सूची\, जिसकी अवधि पहले पूरी होती है वह पहले; प्रशासक और लेखा परीक्षक के लिए। यह नहीं बताता कि किसका रिकॉर्ड सुधारना है।")
* title = "Corrections that wait"
* affectsState = false
* type = false
* instance = true
* insert Takes(overdue, 0, 1, boolean, "Whether only those are listed whose time is over.")
* parameter[+].name = #correction
* parameter[=].use = #out
* parameter[=].min = 0
* parameter[=].max = "*"
* parameter[=].documentation = "One for each correction."
* insert Part(task, 1, 1, Reference, "The task.")
* insert Part(kind, 1, 1, code, "medRecCxReq or medRecCxDenialDisagree.")
* insert Part(state, 1, 1, code, "The business status.")
* insert Part(asked, 1, 1, instant, "When it was asked for.")
* insert Part(due, 1, 1, instant, "Until when it is to be decided and done.")
* insert Part(overdue, 1, 1, boolean, "Whether that time is over.")

RuleSet: DescribesALink
* insert Part(id, 1, 1, id, "The link\, to revoke it by.")
* insert Part(state, 1, 1, code, "open\, revoked\, expired\, used-up\, or closed after too many wrong passcodes.")
* insert Part(label, 0, 1, string, "What the resident has written on it.")
* insert Part(made, 1, 1, instant, "When it was made\, and so what the summary is of.")
* insert Part(until, 1, 1, instant, "When it ends.")
* insert Part(views, 1, 1, integer, "How many times it could be opened.")
* insert Part(viewsLeft, 1, 1, integer, "How many times it still can.")
* insert Part(attemptsLeft, 1, 1, integer, "How many wrong passcodes there may still be.")
* parameter[=].part[+].name = #opened
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 0
* parameter[=].part[=].max = "*"
* parameter[=].part[=].documentation = "One for each opening."
* parameter[=].part[=].part[+].name = #recipient
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 1
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].documentation = "What the reader called himself."
* parameter[=].part[=].part[=].type = #string
* parameter[=].part[=].part[+].name = #when
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 1
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].documentation = "When it was opened."
* parameter[=].part[=].part[=].type = #instant

Instance: share-health-link
InstanceOf: OperationDefinition
Usage: #definition
Title: "Share a summary by a link"
Description: "Gives a resident a SMART Health Link to a summary of the record."
* insert OperationOn(Patient, share-health-link, ShareHealthLink, "Seals a summary of this record as it is now and gives a SMART Health Link to it\, for somebody who is not on the network. What carries a label such as HIV is not in it. The link alone holds the key: it is answered once and cannot be asked for again.", "इस समय के रिकॉर्ड का सारांश सील करता है और उसका SMART Health Link देता है\, ऐसे व्यक्ति के लिए जो नेटवर्क पर नहीं है। HIV जैसी संवेदनशील जानकारी इसमें नहीं होती। चाबी केवल लिंक में है: वह एक बार मिलता है\, दोबारा नहीं।")
* title = "Share a summary by a link"
* insert OnOnePerson
* insert Takes(passcode, 0, 1, string, "What the reader must know beside the link: 6 to 64 characters\, no pattern. If it is not given\, eight digits are made and answered.")
* insert Takes(until, 0, 1, instant, "When the link ends: in three days if it is not given\, and in 30 at the latest.")
* insert Takes(views, 0, 1, integer, "How many times it can be opened: 3 if it is not given\, and 20 at the most.")
* insert Takes(label, 0, 1, string, "What stands on the link for its reader\, 80 characters at the most. Whoever sees the link reads it.")
* insert Gives(Parameters, "The parameters link\, the text for a QR code or a message\, id\, until\, views\, and passcode if it was made here.")

Instance: health-links
InstanceOf: OperationDefinition
Usage: #definition
Title: "My links"
Description: "Lists the links by which a resident has shared summaries."
* insert OperationOn(Patient, health-links, HealthLinks, "Lists the links by which summaries of this record were shared\, the newest first\, with what is left of each and who has opened it when. Names of readers are what they have called themselves.", "इस रिकॉर्ड के सारांश के लिंक\, सबसे नया पहले: हर एक कितना बचा है और किसने कब खोला। पढ़ने वालों के नाम वही हैं जो उन्होंने स्वयं बताए।")
* title = "My links"
* affectsState = false
* insert OnOnePerson
* parameter[+].name = #link
* parameter[=].use = #out
* parameter[=].min = 0
* parameter[=].max = "*"
* parameter[=].documentation = "One for each link."
* insert DescribesALink

Instance: revoke-health-link
InstanceOf: OperationDefinition
Usage: #definition
Title: "Stop sharing by a link"
Description: "Makes a link to a summary lead nowhere."
* insert OperationOn(Patient, revoke-health-link, RevokeHealthLink, "Makes a link to a summary of this record lead nowhere from now on\, and deletes its sealed file. What was read before stays read.", "इस रिकॉर्ड के सारांश का लिंक अब से कहीं नहीं ले जाता\, और उसकी सील की हुई फ़ाइल हटा दी जाती है। जो पहले पढ़ा जा चुका है वह पढ़ा जा चुका है।")
* title = "Stop sharing by a link"
* insert OnOnePerson
* insert Takes(id, 1, 1, id, "The link.")
* parameter[+].name = #link
* parameter[=].use = #out
* parameter[=].min = 1
* parameter[=].max = "1"
* parameter[=].documentation = "The link as it stands now."
* insert DescribesALink

Instance: access-log
InstanceOf: OperationDefinition
Usage: #definition
Title: "Who saw my record"
Description: "Tells a resident in plain sentences who has seen or changed the record."
* insert OperationOn(Patient, access-log, AccessLog, "Tells in plain sentences\, in English and Hindi\, who has seen or changed this person's record\, when and what for; the newest access comes first.", "सरल हिन्दी और अंग्रेज़ी वाक्यों में बताता है कि इस व्यक्ति का रिकॉर्ड किसने\, कब और किस कारण देखा या बदला; सबसे नई पहुँच पहले।")
* title = "Who saw my record"
* affectsState = false
* type = false
* instance = true
* insert Takes(_count, 0, 1, integer, "How many accesses at the most: 1 to 200\, 50 if it is not given.")
* insert Takes(before, 0, 1, instant, "Only accesses before this time: the last one that has been shown.")
* insert Takes(others, 0, 1, boolean, "True: only accesses by others than the person. What the person has seen is told otherwise\, too.")
* insert Gives(Parameters, "One parameter named access for each\, with the parts when\, sentence\, emergency and event.")

Instance: card-lookup
InstanceOf: OperationDefinition
Usage: #definition
Title: "Find the holder of a health card"
Description: "Finds the person who holds a health card."
* insert OperationOn(Patient, card-lookup, CardLookup, "Finds the living record of the person who holds this health card number. The number travels in the body and each look-up is remembered; that is why it is said to affect state.", "इस स्वास्थ्य कार्ड संख्या के धारक का चालू रिकॉर्ड खोजता है। संख्या अनुरोध के भीतर जाती है और हर खोज दर्ज होती है।")
* title = "Find the holder of a health card"
* type = true
* instance = false
* insert Takes(card, 1, 1, string, "The health card number\, 13 digits.")
* insert Gives(Patient, "The person who holds the card; for a number of a merged record\, the record that stays.")

Instance: present-card
InstanceOf: OperationDefinition
Usage: #definition
Title: "Open a record to the facility where its holder is"
Description: "Opens a record for a day to a facility at which the holder has shown the health card and confirmed it."
* insert OperationOn(Patient, present-card, PresentCard, "Opens the record of a health card's holder to the caller's facility for 24 hours. With the card alone a code goes to the mobile number on the record\, and the answer names the request; with the request and the code that the holder has said\, the record is opened. A registrar who has compared the holder with the photograph says so instead.", "स्वास्थ्य कार्ड वाले व्यक्ति का रिकॉर्ड माँगने वाले संस्थान के लिए 24 घंटे खुलता है। केवल कार्ड देने पर रिकॉर्ड के मोबाइल पर कोड जाता है और उत्तर में request मिलता है; request और व्यक्ति का बताया कोड देने पर रिकॉर्ड खुलता है। जिस पंजीयक ने व्यक्ति को फ़ोटो से मिलाया हो वह कोड के बदले यह बता सकता है।")
* title = "Open a record to the facility where its holder is"
* type = true
* instance = false
* insert Takes(card, 1, 1, string, "The health card number\, 13 digits.")
* insert Takes(request, 0, 1, id, "What an earlier call has answered\, for the code.")
* insert Takes(code, 0, 1, string, "The six digits that the holder has received and said.")
* insert Takes(likeness, 0, 1, boolean, "That the holder is the person on the photograph. A registrar alone may say it\, of somebody without a phone at hand.")
* insert Gives(Parameters, "If a code was sent: request\, phone\, its last two digits\, and until\, when the code is worth nothing any more. If the record is open: patient\, and until\, when it closes.")

Instance: break-glass
InstanceOf: OperationDefinition
Usage: #definition
Title: "Open a record in an emergency"
Description: "Opens a person's record for an hour to somebody who treats in an emergency."
* insert OperationOn(Patient, break-glass, BreakGlass, "Opens this record for an hour to the member of staff who asks\, to be read and added to. Each access is marked as an emergency's\, the person is told\, and the facility judges whether there was need of it. The caller must have signed in within the last minute\, or is answered 401 with a step-up challenge of RFC 9470.", "आपातकाल में यह रिकॉर्ड माँगने वाले कर्मचारी के लिए एक घंटे खुलता है\, पढ़ने और जोड़ने के लिए। हर पहुँच आपातकालीन दर्ज होती है\, व्यक्ति को बताया जाता है और संस्थान जाँचता है कि ज़रूरत थी या नहीं। माँगने वाले ने पिछले एक मिनट में साइन इन किया हो।")
* title = "Open a record in an emergency"
* type = false
* instance = true
* insert Takes(reason, 1, 1, code, "Why: life-at-risk\, unconscious\, delivery\, nobody-to-ask or disaster.")
* insert Takes(explanation, 1, 1, string, "Why the record is needed now\, in a sentence of 20 characters or more.")
* insert Takes(sensitiveExplanation, 0, 1, string, "Why what is very restricted is needed\, too. Without it that stays closed.")
* insert Gives(Parameters, "The parameters grant\, the number of the grant\, and until\, when it ends.")

Instance: break-glass-queue
InstanceOf: OperationDefinition
Usage: #definition
Title: "Emergency accesses to be judged"
Description: "Lists the emergency accesses at a facility that are to be judged."
* insert OperationOn(Organization, break-glass-queue, BreakGlassQueue, "Lists the emergency accesses made at this facility that are to be judged\, the oldest first\, for its administrator and for auditors.", "इस संस्थान में हुई आपातकालीन पहुँच की सूची जिनकी समीक्षा होनी है\, सबसे पुरानी पहले; प्रशासक और लेखा परीक्षक के लिए।")
* title = "Emergency accesses to be judged"
* affectsState = false
* type = false
* instance = true
* insert Takes(all, 0, 1, boolean, "Whether those that have been judged are listed\, too.")
* insert Gives(Parameters, "One parameter named access for each\, with the parts grant\, patient\, practitioner\, reason\, explanation\, sensitiveExplanation\, made\, due\, escalated\, remarkable\, verdict and remark.")

Instance: review-break-glass
InstanceOf: OperationDefinition
Usage: #definition
Title: "Judge an emergency access"
Description: "Says of an emergency access whether there was need of it."
* insert OperationOn(Organization, review-break-glass, ReviewBreakGlass, "Says of one emergency access at this facility whether there was need of it. More than three within 90 days that were not justified take the right away.", "इस संस्थान की किसी आपातकालीन पहुँच के बारे में बताता है कि उसकी ज़रूरत थी या नहीं। 90 दिनों में तीन से अधिक अनुचित पहुँच होने पर यह अधिकार चला जाता है।")
* title = "Judge an emergency access"
* type = false
* instance = true
* insert Takes(grant, 1, 1, id, "The number of the grant.")
* insert Takes(verdict, 1, 1, code, "justified\, not-justified or needs-information.")
* insert Takes(remark, 1, 1, string, "Why\, in a sentence.")
* insert Gives(Parameters, "The parameter verdict\, as it is kept now.")

Instance: consent-decision
InstanceOf: OperationDefinition
Usage: #definition
Title: "What a hospital may see"
Description: "Tells a person what his or her consents mean for one hospital."
* insert OperationOn(Patient, consent-decision, ConsentDecision, "Tells what the person's consents mean for one hospital\, for each part of the record\, in plain words. It tells of consents alone: who treats the person and which entries are sensitive is judged when they are asked for.", "बताता है कि व्यक्ति की सहमतियों का किसी एक अस्पताल के लिए क्या अर्थ है\, रिकॉर्ड के हर भाग के लिए\, सरल शब्दों में। यह केवल सहमतियों के बारे में है; इलाज का संबंध और संवेदनशील प्रविष्टियाँ माँगे जाने पर जाँची जाती हैं।")
* title = "What a hospital may see"
* affectsState = false
* type = false
* instance = true
* insert Takes(organization, 1, 1, Reference, "The hospital.")
* parameter[=].targetProfile[+] = "http://hl7.org/fhir/StructureDefinition/Organization"
* insert Takes(purpose, 0, 1, code, "Why it asks\, a code of v3-PurposeOfUse; TREAT if none is given.")
* parameter[+].name = #decision
* parameter[=].use = #out
* parameter[=].min = 1
* parameter[=].max = "*"
* parameter[=].documentation = "One for each part of the record."
* parameter[=].part[+].name = #type
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 1
* parameter[=].part[=].max = "1"
* parameter[=].part[=].type = #code
* parameter[=].part[=].documentation = "The type of resource."
* parameter[=].part[+].name = #decision
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 1
* parameter[=].part[=].max = "1"
* parameter[=].part[=].type = #code
* parameter[=].part[=].documentation = "permit; deny; partly, where it depends on the single entry; silent, where the rules of the state hold."
* parameter[=].part[+].name = #sentence
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 1
* parameter[=].part[=].max = "1"
* parameter[=].part[=].type = #string
* parameter[=].part[=].documentation = "The same in a sentence, with its translation to Hindi."

RuleSet: TellsAPlace
* parameter[+].name = #status
* parameter[=].use = #out
* parameter[=].min = 1
* parameter[=].max = "1"
* parameter[=].type = #code
* parameter[=].documentation = "How far the person has come: the status of the queue's Task."
* parameter[+].name = #appointment
* parameter[=].use = #out
* parameter[=].min = 1
* parameter[=].max = "1"
* parameter[=].type = #Reference
* parameter[=].targetProfile[+] = "https://delhihims.example/fhir/StructureDefinition/delhi-appointment"
* parameter[=].documentation = "The appointment that holds the place."
* parameter[+].name = #queueEntry
* parameter[=].use = #out
* parameter[=].min = 1
* parameter[=].max = "1"
* parameter[=].type = #Reference
* parameter[=].targetProfile[+] = "https://delhihims.example/fhir/StructureDefinition/delhi-task"
* parameter[=].documentation = "The task that is the person's entry in the queue."

RuleSet: Tells(name, min, max, type, documentation)
* parameter[+].name = #{name}
* parameter[=].use = #out
* parameter[=].min = {min}
* parameter[=].max = "{max}"
* parameter[=].type = #{type}
* parameter[=].documentation = {documentation}

Instance: issue-token
InstanceOf: OperationDefinition
Usage: #definition
Title: "Give a number in today's line"
Description: "Gives a person who is at a clinic a number in the line of today."
* insert OperationOn(HealthcareService, issue-token, IssueToken, "Gives a person who is at a clinic a number in the line of today\, by the counter\, a scan or a kiosk. Who asks twice\, with the same identifier or for the same person\, is given the same number. Numbers are never given beyond the places that the way has.", "क्लिनिक पर आए व्यक्ति को आज की पंक्ति में नंबर देता है\, काउंटर\, स्कैन या कियोस्क से। उसी identifier या उसी व्यक्ति के लिए दोबारा माँगने पर वही नंबर मिलता है। स्थानों से अधिक नंबर कभी नहीं दिए जाते।")
* title = "Give a number in today's line"
* type = false
* instance = true
* insert Takes(patient, 1, 1, Reference, "The person.")
* parameter[=].targetProfile[+] = "https://delhihims.example/fhir/StructureDefinition/delhi-patient"
* insert Takes(channel, 0, 1, code, "The way: counter\, which it is if nothing is said\, online\, referral\, follow-up or priority. Residents come online.")
* insert Takes(schedule, 0, 1, Reference, "One clinic of the service. If none is named\, the one with the most room.")
* parameter[=].targetProfile[+] = "https://delhihims.example/fhir/StructureDefinition/delhi-schedule"
* insert Takes(reason, 0, *, code, "Why the person is served in turns with those who wait longer: day-care\, escorted\, pregnancy\, disability\, referred. Age is known and never asked. An emergency goes to triage and gets no number.")
* insert Takes(token, 0, 1, string, "The number that the person has on paper\, from $lease-tokens. 409\, if it is somebody else's or the person has another.")
* insert Takes(identifier, 0, 1, Identifier, "The caller's own number for this request\, by which it is known again when it is repeated.")
* insert Tells(token, 1, 1, string, "The number\, such as 3402-017.")
* insert Tells(room, 1, 1, string, "The room\, digits as on the door.")
* insert TellsAPlace
* insert Tells(start, 1, 1, instant, "When the band begins that the place is in.")
* insert Tells(end, 1, 1, instant, "When that band ends.")
* insert Tells(ahead, 1, 1, integer, "How many are called before.")
* insert Tells(expectedFrom, 1, 1, instant, "When the call will come at the earliest\, four times in five.")
* insert Tells(expectedTo, 1, 1, instant, "When it will have come\, four times in five.")

Instance: call-next
InstanceOf: OperationDefinition
Usage: #definition
Title: "Call the next person"
Description: "Calls the next person of a clinic's session of today."
* insert OperationOn(Schedule, call-next, CallNext, "Calls the next person of a clinic's session of today\, which opens with the first call. Those with priority and the others are served in turns; why this person is next is told and kept\, so that the day can be gone through again.", "क्लिनिक के आज के सत्र में अगले व्यक्ति को बुलाता है; पहले बुलावे से सत्र खुलता है। प्राथमिकता वालों और बाकी लोगों की बारी-बारी से बारी आती है; कारण बताया और रखा जाता है।")
* title = "Call the next person"
* type = false
* instance = true
* insert Tells(token, 0, 1, string, "The number that is called. None if nobody waits.")
* insert Tells(room, 0, 1, string, "The room.")
* insert Tells(why, 0, 1, code, "first-in-line\, priority-turn or ordinary-turn.")
* insert Tells(sentence, 0, 1, string, "The same in a sentence\, with its translation to Hindi.")
* insert Tells(patient, 0, 1, Reference, "The person.")
* insert Tells(appointment, 0, 1, Reference, "The appointment.")
* insert Tells(queueEntry, 0, 1, Reference, "The task in the queue.")
* insert Tells(waiting, 0, 1, integer, "0\, if nobody waits.")

Instance: close-session
InstanceOf: OperationDefinition
Usage: #definition
Title: "Close today's session"
Description: "Gives no more numbers today."
* insert OperationOn(Schedule, close-session, CloseSession, "Gives no more numbers in the clinic's session of today. Who waits is still called; asked again when nobody waits any more\, it closes the session.", "क्लिनिक के आज के सत्र में और नंबर नहीं देता। प्रतीक्षा करने वाले बुलाए जाते हैं; किसी के न रहने पर फिर माँगने से सत्र बंद होता है।")
* title = "Close today's session"
* type = false
* instance = true
* insert Tells(state, 1, 1, code, "closing\, while people wait\, or closed.")

Instance: lease-tokens
InstanceOf: OperationDefinition
Usage: #definition
Title: "Take numbers in advance"
Description: "Gives a counter numbers in advance, for times in which it reaches nobody."
* insert OperationOn(Schedule, lease-tokens, LeaseTokens, "Gives a counter numbers of a clinic in advance\, to hand out on paper while it reaches nobody. Their places are taken at once. Afterwards each is brought back by $issue-token with its token. One that is not handed out is void when the session ends. The same identifier gives the same numbers.", "काउंटर को क्लिनिक के नंबर पहले से देता है\, ताकि नेटवर्क न होने पर काग़ज़ पर दिए जा सकें। उनकी जगहें तुरंत ले ली जाती हैं। बाद में हर नंबर $issue-token से token के साथ लौटाया जाता है। जो नहीं दिया गया वह सत्र के अंत में रद्द हो जाता है। उसी identifier पर वही नंबर मिलते हैं।")
* title = "Take numbers in advance"
* type = false
* instance = true
* insert Takes(date, 1, 1, date, "The day in Asia/Kolkata.")
* insert Takes(count, 1, 1, positiveInt, "How many\, 50 at the most. There may be fewer left.")
* insert Takes(identifier, 1, 1, Identifier, "The caller's own number for this request\, by which it is known again when it is repeated.")
* parameter[+].name = #lease
* parameter[=].use = #out
* parameter[=].min = 1
* parameter[=].max = "*"
* parameter[=].documentation = "One for each number, the lowest first."
* insert Part(token, 1, 1, string, "The number\, such as 3402-017.")
* insert Part(slot, 1, 1, Reference, "The band in which it has its place.")
* insert Part(start, 1, 1, instant, "When the band begins.")
* insert Part(end, 1, 1, instant, "When it ends.")

Instance: replay-day
InstanceOf: OperationDefinition
Usage: #definition
Title: "Go through a day again"
Description: "Goes through a day of a clinic again, call by call."
* insert OperationOn(Schedule, replay-day, ReplayDay, "Goes through a day of a clinic again: puts those who came into the line as they came\, and says of each call whom the rule would have called. It tells of nobody who it is.", "क्लिनिक का दिन फिर से चलाता है: जैसे लोग आए वैसे ही पंक्ति में रखता है\, और हर बुलावे पर बताता है कि नियम से किसकी बारी थी। यह नहीं बताता कि कौन है।")
* title = "Go through a day again"
* affectsState = false
* type = false
* instance = true
* insert Takes(date, 1, 1, date, "The day in Asia/Kolkata.")
* insert Tells(agrees, 1, 1, boolean, "Whether each call was by the rule.")
* parameter[+].name = #call
* parameter[=].use = #out
* parameter[=].min = 0
* parameter[=].max = "*"
* parameter[=].documentation = "One for each call, the first one first."
* insert Part(token, 1, 1, string, "The number that was called.")
* insert Part(at, 1, 1, instant, "When.")
* insert Part(why, 1, 1, code, "The reason that was kept: first-in-line\, priority-turn or ordinary-turn.")
* insert Part(sentence, 1, 1, string, "The same in a sentence\, with its translation to Hindi.")
* insert Part(byRule, 0, 1, string, "The number that the rule calls at this point\, if anybody waits.")
* insert Part(agrees, 1, 1, boolean, "Whether number\, reason and turns are those of the rule.")

Instance: change-roster
InstanceOf: OperationDefinition
Usage: #definition
Title: "Say what is other than planned"
Description: "Cancels or alters the session of a clinic on one day."
* insert OperationOn(Schedule, change-roster, ChangeRoster, "Says what is other than planned at a clinic on one day: the session is cancelled\, since the doctor is on leave or it is a holiday\, or altered. It holds at once and for sessions that are not made yet. Whose band does not take place any more is given the clinic's next place\, before all others\, or waits for it. Who has a place in a band that takes fewer keeps it. A leave is taken back as long as nobody has lost a place by it.", "बताता है कि किसी दिन क्लिनिक में योजना से क्या अलग है: सत्र रद्द है\, क्योंकि डॉक्टर छुट्टी पर हैं या अवकाश है\, या बदला गया है। यह तुरंत लागू होता है। जिसका समय नहीं रहा उसे सबसे पहले क्लिनिक की अगली जगह मिलती है\, या वह उसकी प्रतीक्षा करता है। स्थान घटने पर किसी की जगह नहीं जाती।")
* title = "Say what is other than planned"
* type = false
* instance = true
* insert Takes(date, 1, 1, date, "The day in Delhi: today or later.")
* insert Takes(kind, 1, 1, code, "cancel\, alter or restore\, which takes a leave back. With cancel and restore nothing else is given.")
* insert Takes(room, 0, 1, string, "Another room\, digits as on the door.")
* insert Takes(practitioner, 0, 1, Reference, "Who sits there instead.")
* parameter[=].targetProfile[+] = "http://hl7.org/fhir/StructureDefinition/Practitioner"
* parameter[=].targetProfile[+] = "http://hl7.org/fhir/StructureDefinition/PractitionerRole"
* insert Takes(opens, 0, 1, time, "When the session begins\, in the time of Delhi\, no earlier than planned.")
* insert Takes(closes, 0, 1, time, "When the session ends\, in the time of Delhi\, no later than planned.")
* insert Takes(online, 0, 1, integer, "How many places there are online in the whole session. As planned if nothing is said; so with the others.")
* insert Takes(counter, 0, 1, integer, "How many at the counter.")
* insert Takes(referral, 0, 1, integer, "How many by referral.")
* insert Takes(follow-up, 0, 1, integer, "How many for those who come again.")
* insert Takes(priority, 0, 1, integer, "How many for those with priority.")
* insert Tells(state, 1, 1, code, "How the session is now: planned\, open\, paused\, closing\, closed or cancelled.")
* insert Tells(displaced, 1, 1, integer, "How many have lost their place.")
* insert Tells(offered, 1, 1, integer, "How many of them have another.")
* insert Tells(waiting, 1, 1, integer, "How many of them wait for the clinic's next place.")

Instance: keep-holiday
InstanceOf: OperationDefinition
Usage: #definition
Title: "Keep a holiday"
Description: "Says that no clinic of a facility sits on a day."
* insert OperationOn(Organization, keep-holiday, KeepHoliday, "Says that no clinic of a facility sits on a day. Sessions of that day are cancelled within a minute\, and whoever has a place there is given the clinic's next\, before all others\, or waits for it.", "बताता है कि किसी दिन संस्थान का कोई क्लिनिक नहीं बैठता। उस दिन के सत्र एक मिनट के भीतर रद्द होते हैं; जिनकी जगह थी उन्हें सबसे पहले क्लिनिक की अगली जगह मिलती है\, या वे उसकी प्रतीक्षा करते हैं।")
* title = "Keep a holiday"
* type = false
* instance = true
* insert Takes(date, 1, 1, date, "The day in Delhi: today or later.")
* insert Takes(kept, 0, 1, boolean, "False takes the holiday back: its clinics sit after all. True if it is not given.")
* insert Tells(clinics, 1, 1, integer, "How many clinics the facility has.")
* insert Tells(cancelled, 0, 1, integer, "Of a holiday that is taken back: how many clinics do not sit all the same\, for people have lost their places there.")

Instance: transfer-queue
InstanceOf: OperationDefinition
Usage: #definition
Title: "Send a person to another clinic"
Description: "Sends a person to another clinic of the facility, in the order of the first arrival."
* insert OperationOn(Task, transfer-queue, TransferQueue, "Sends a person who waits at the wrong clinic to another of the same facility\, on the same day. There he is given a number and waits as if he had come there at first. A clinic that is full takes nobody.", "ग़लत क्लिनिक पर प्रतीक्षा कर रहे व्यक्ति को उसी दिन उसी संस्थान के दूसरे क्लिनिक में भेजता है। वहाँ उसे नंबर मिलता है और वह ऐसे प्रतीक्षा करता है मानो पहले वहीं आया हो। भरा हुआ क्लिनिक किसी को नहीं लेता।")
* title = "Send a person to another clinic"
* type = false
* instance = true
* insert Takes(schedule, 1, 1, Reference, "The other clinic.")
* parameter[=].targetProfile[+] = "https://delhihims.example/fhir/StructureDefinition/delhi-schedule"
* insert Tells(token, 1, 1, string, "The number there.")
* insert Tells(room, 1, 1, string, "The room there\, digits as on the door.")
* insert TellsAPlace
* insert Tells(start, 1, 1, instant, "When the band begins that the place is in.")
* insert Tells(end, 1, 1, instant, "When that band ends.")
* insert Tells(ahead, 1, 1, integer, "How many are called before.")
* insert Tells(expectedFrom, 1, 1, instant, "When the call will come at the earliest\, four times in five.")
* insert Tells(expectedTo, 1, 1, instant, "When it will have come\, four times in five.")

Instance: recall
InstanceOf: OperationDefinition
Usage: #definition
Title: "Call a person again"
Description: "Calls again who was called and has not come in."
* insert OperationOn(Task, recall, Recall, "Calls again who was called and has not come in.", "जिसे बुलाया गया और जो नहीं आया उसे फिर बुलाता है।")
* title = "Call a person again"
* type = false
* instance = true
* insert TellsAPlace

Instance: skip
InstanceOf: OperationDefinition
Usage: #definition
Title: "Go on without a person"
Description: "Goes on without who was called and does not come."
* insert OperationOn(Task, skip, Skip, "Goes on without who was called and does not come. The person may come back once\, behind the third who waits then.", "बुलाने पर न आने वाले को छोड़कर आगे बढ़ता है। वह एक बार लौट सकता है\, तब तीसरे प्रतीक्षारत के पीछे।")
* title = "Go on without a person"
* type = false
* instance = true
* insert TellsAPlace

Instance: advance-queue
InstanceOf: OperationDefinition
Usage: #definition
Title: "Say how far a person has come"
Description: "Takes one step with a person in a queue."
* insert OperationOn(Task, advance-queue, AdvanceQueue, "Takes one step with a person in a queue. What the table of moves does not have is refused\, with the steps there are.", "पंक्ति में व्यक्ति को एक क़दम आगे ले जाता है। जो क़दम संभव नहीं उसे संभव क़दमों के साथ मना करता है।")
* title = "Say how far a person has come"
* type = false
* instance = true
* insert Takes(deed, 1, 1, code, "enter\, complete\, return\, leave\, cancel\, recall or skip.")
* insert TellsAPlace
* insert Tells(encounter, 0, 1, Reference, "The visit\, which begins when the person comes in and ends when he leaves.")
* parameter[=].targetProfile[+] = "https://delhihims.example/fhir/StructureDefinition/opd-encounter"

Instance: queue-status
InstanceOf: OperationDefinition
Usage: #definition
Title: "How the queue stands"
Description: "Tells everybody how the queues of a service stand."
* insert OperationOn(HealthcareService, queue-status, QueueStatus, "Tells everybody\, without a token\, how the queues of a service stand today: numbers\, rooms and how long it takes. It tells of nobody who it is.", "सबको\, बिना टोकन के\, बताता है कि किसी सेवा की आज की पंक्तियाँ कहाँ तक पहुँचीं: नंबर\, कमरे और समय। यह नहीं बताता कि कौन है।")
* title = "How the queue stands"
* affectsState = false
* type = false
* instance = true
* insert Tells(asOf, 1, 1, instant, "When it was so.")
* parameter[+].name = #session
* parameter[=].use = #out
* parameter[=].min = 0
* parameter[=].max = "*"
* parameter[=].documentation = "One for each session of today."
* insert Part(schedule, 1, 1, Reference, "The clinic.")
* insert Part(room, 1, 1, string, "The room.")
* insert Part(state, 1, 1, code, "planned\, open\, paused\, closing\, closed or cancelled.")
* insert Part(called, 0, *, string, "The numbers that are called.")
* insert Part(inside, 0, *, string, "The numbers of those in the room.")
* insert Part(waiting, 1, 1, integer, "How many wait.")
* insert Part(expectedFrom, 1, 1, instant, "When somebody who comes now will be called at the earliest\, four times in five.")
* insert Part(expectedTo, 1, 1, instant, "When at the latest\, four times in five.")

Instance: token-status
InstanceOf: OperationDefinition
Usage: #definition
Title: "Where somebody stands"
Description: "Tells a person with a token where he stands."
* insert OperationOn(Appointment, token-status, TokenStatus, "Tells where the holder of a token stands: while he waits\, also how many are called before and when the call will probably come. 404\, if there is no such token.", "बताता है कि टोकन वाला व्यक्ति कहाँ तक पहुँचा: प्रतीक्षा में हो तो यह भी कि पहले कितने लोग हैं और बुलावा लगभग कब आएगा। ऐसा टोकन न हो तो 404।")
* title = "Where somebody stands"
* affectsState = false
* type = false
* instance = true
* insert Tells(token, 1, 1, string, "The number\, such as 3402-017.")
* insert Tells(room, 1, 1, string, "The room\, digits as on the door.")
* insert TellsAPlace
* insert Tells(start, 1, 1, instant, "When the band begins that the place is in.")
* insert Tells(end, 1, 1, instant, "When that band ends.")
* insert Tells(ahead, 0, 1, integer, "How many are called before. Only of somebody who waits.")
* insert Tells(expectedFrom, 0, 1, instant, "When the call will come at the earliest\, four times in five. Only of somebody who waits.")
* insert Tells(expectedTo, 0, 1, instant, "When it will have come\, four times in five. Only of somebody who waits.")

RuleSet: TakesAPlace
* insert Takes(appointment-reference, 1, 1, Reference, "An appointment that $find has proposed.")
* parameter[=].targetProfile[+] = "https://delhihims.example/fhir/StructureDefinition/delhi-appointment"
* insert TakesAPerson

RuleSet: TakesAPerson
* insert Takes(patient-reference, 0, 1, Reference, "The person. A resident who names nobody books for himself.")
* parameter[=].targetProfile[+] = "https://delhihims.example/fhir/StructureDefinition/delhi-patient"
* insert Takes(channel, 0, 1, code, "The way\, for a facility that books at its own clinic: counter\, which it is if nothing is said\, online\, referral\, follow-up or priority. At another facility it is a referral.")
* insert Takes(reason, 0, *, code, "Why the person is served in turns with those who wait longer. Age is known and never asked.")
* insert Takes(identifier, 0, 1, Identifier, "The caller's own number for this request\, by which it is known again when it is repeated.")

Instance: find
InstanceOf: OperationDefinition
Usage: #definition
Title: "Find free places at clinics"
Description: "Finds bands of clinics that still take somebody."
* insert OperationOn(Appointment, find, Find, "Finds bands of clinics that still take somebody\, the earliest first\, as proposed appointments with the places left and the expected call. If nothing is left of what was asked for\, the nearest elsewhere come with an OperationOutcome that says so. ITI-115 of IHE ITI Scheduling 1.0.0.", "क्लिनिकों के वे समय खोजता है जिनमें जगह है\, सबसे पहले वाला पहले\, बची जगहों और बुलावे के अनुमान के साथ। माँगे गए में जगह न हो तो सबसे पास के दूसरे समय बताता है।")
* title = "Find free places at clinics"
* affectsState = false
* type = true
* instance = false
* insert Takes(start, 1, 1, dateTime, "From when. A day alone begins at midnight in Delhi.")
* insert Takes(end, 1, 1, dateTime, "Until when. A day alone ends at midnight in Delhi.")
* insert Takes(specialty, 0, *, string, "A department\, as system|code. Several are alternatives.")
* parameter[=].searchType = #token
* insert Takes(organization, 0, *, Reference, "A hospital. Several are alternatives.")
* parameter[=].targetProfile[+] = "http://hl7.org/fhir/StructureDefinition/Organization"
* insert Takes(service, 0, *, Reference, "A clinic's HealthcareService. Several are alternatives.")
* parameter[=].targetProfile[+] = "http://hl7.org/fhir/StructureDefinition/HealthcareService"
* insert Takes(practitioner, 0, *, Reference, "A doctor. Several are alternatives.")
* parameter[=].targetProfile[+] = "http://hl7.org/fhir/StructureDefinition/Practitioner"
* insert Takes(channel, 0, 1, code, "For a facility: by which way. Residents look for places online\, and so does whoever says nothing.")
* insert Takes(_count, 0, 1, integer, "How many at the most: 1 to 200\, 20 if it is not given.")
* insert Gives(Bundle, "Proposed appointments\, which are not stored. Their ids are for $hold and $book.")

Instance: hold
InstanceOf: OperationDefinition
Usage: #definition
Title: "Hold a place"
Description: "Keeps a place for some minutes."
* insert OperationOn(Appointment, hold, Hold, "Keeps a place for some minutes\, while a person decides. It is free again by itself. ITI-116 of IHE ITI Scheduling 1.0.0.", "व्यक्ति के निर्णय तक जगह कुछ मिनट रोककर रखता है; बाद में वह अपने आप खाली हो जाती है।")
* title = "Hold a place"
* type = true
* instance = false
* insert TakesAPlace
* insert Gives(Bundle, "The appointment\, pending.")

Instance: book
InstanceOf: OperationDefinition
Usage: #definition
Title: "Book a place"
Description: "Books a place at a clinic."
* insert OperationOn(Appointment, book, Book, "Books a place that $find has proposed\, or that is held. Who asks twice has one place. ITI-117 of IHE ITI Scheduling 1.0.0.", "$find से मिली या रोकी गई जगह बुक करता है। दोबारा माँगने पर भी एक ही जगह रहती है।")
* title = "Book a place"
* type = true
* instance = false
* insert TakesAPlace
* insert Gives(Bundle, "The appointment\, booked\, with its token.")

Instance: join-waitlist
InstanceOf: OperationDefinition
Usage: #definition
Title: "Wait for a place"
Description: "Joins the waitlist of a clinic."
* insert OperationOn(Appointment, join-waitlist, JoinWaitlist, "Waits for a place of a clinic of which $find has found nothing\, in the order of joining. The appointment is on the waitlist\, without a time\, and is booked as soon as a place is free that begins before the end and ends after the start; it is booked at once if there is one by now. $cancel ends the wait\, and so does the end. The same person\, or the same identifier\, has one wait.", "$find से जगह न मिलने पर क्लिनिक की प्रतीक्षा सूची में जोड़ता है\, जुड़ने के क्रम में। अपॉइंटमेंट waitlist में रहता है\, बिना समय के\, और अवधि में जगह खाली होते ही बुक हो जाता है; जगह हो तो तुरंत। $cancel से या अवधि समाप्त होने पर प्रतीक्षा समाप्त होती है।")
* title = "Wait for a place"
* type = true
* instance = false
* insert Takes(service, 1, 1, Reference, "The clinic's HealthcareService.")
* parameter[=].targetProfile[+] = "http://hl7.org/fhir/StructureDefinition/HealthcareService"
* insert Takes(schedule, 0, 1, Reference, "The one clinic that it must be. If it is not given\, any clinic of the service will do.")
* parameter[=].targetProfile[+] = "http://hl7.org/fhir/StructureDefinition/Schedule"
* insert Takes(start, 1, 1, dateTime, "From when. A day alone begins at midnight in Delhi.")
* insert Takes(end, 1, 1, dateTime, "Until when\, within 60 days. A day alone ends at midnight in Delhi.")
* insert TakesAPerson
* insert Gives(Bundle, "The appointment\, on the waitlist with its requestedPeriod\, or booked.")

Instance: arrive
InstanceOf: OperationDefinition
Usage: #definition
Title: "Somebody has come"
Description: "Says that a person who has booked is there."
* insert OperationOn(Appointment, arrive, Arrive, "Says that a person who has booked is there\, and waits from now on. Who comes late waits with those of the time that he comes at.", "बताता है कि बुकिंग वाला व्यक्ति आ गया है और अब प्रतीक्षा करता है। देर से आने वाला उसी समय वालों के साथ प्रतीक्षा करता है।")
* title = "Somebody has come"
* type = false
* instance = true
* insert Tells(token, 1, 1, string, "The number\, such as 3402-017.")
* insert Tells(room, 1, 1, string, "The room\, digits as on the door.")
* insert TellsAPlace
* insert Tells(start, 1, 1, instant, "When the band begins that the place is in.")
* insert Tells(end, 1, 1, instant, "When that band ends.")
* insert Tells(ahead, 1, 1, integer, "How many are called before.")
* insert Tells(expectedFrom, 1, 1, instant, "When the call will come at the earliest\, four times in five.")
* insert Tells(expectedTo, 1, 1, instant, "When it will have come\, four times in five.")

Instance: cancel
InstanceOf: OperationDefinition
Usage: #definition
Title: "Cancel a booking"
Description: "Calls a booking off."
* insert OperationOn(Appointment, cancel, Cancel, "Calls a booking off\, so that somebody else may have the place\, or a wait for one.", "बुकिंग रद्द करता है ताकि जगह किसी और को मिले\, या प्रतीक्षा समाप्त करता है।")
* title = "Cancel a booking"
* type = false
* instance = true
* insert TellsAPlace
* parameter[=].min = 0

Instance: reschedule
InstanceOf: OperationDefinition
Usage: #definition
Title: "Move a booking"
Description: "Moves a booking to another time."
* insert OperationOn(Appointment, reschedule, Reschedule, "Moves a booking to another time that $find has proposed\, at a clinic of the same department. The appointment stays the same; its number is that of the session it is in now.", "बुकिंग को उसी विभाग के क्लिनिक में $find से मिले दूसरे समय पर ले जाता है। अपॉइंटमेंट वही रहता है; उसका नंबर नए सत्र का होता है।")
* title = "Move a booking"
* type = false
* instance = true
* insert Takes(appointment-reference, 1, 1, Reference, "An appointment that $find has proposed.")
* parameter[=].targetProfile[+] = "https://delhihims.example/fhir/StructureDefinition/delhi-appointment"
* insert Gives(Bundle, "The appointment\, at its new time.")

Instance: opd-slip
InstanceOf: OperationDefinition
Usage: #definition
Title: "The slip of an OPD visit"
Description: "Gives the slip of a visit to a clinic."
* insert OperationOn(Appointment, opd-slip, OpdSlip, "Gives the slip of a visit to a clinic: hospital\, department\, room\, token\, time\, person\, what to bring and a signed code for the gate. As PDF\, on A5 or for a roll of 80 mm\, or as the text of one short message. The same slip is the same bytes.", "क्लिनिक में आने की पर्ची देता है: अस्पताल\, विभाग\, कमरा\, टोकन\, समय\, व्यक्ति\, साथ लाने की चीज़ें और द्वार के लिए हस्ताक्षरित कोड। पीडीएफ में A5 या 80 मिमी रोल पर\, या एक छोटे संदेश के रूप में।")
* title = "The slip of an OPD visit"
* affectsState = false
* type = false
* instance = true
* insert Takes(format, 0, 1, code, "a5\, thermal\, text or code; a5 if it is not given.")
* insert Takes(language, 0, 1, code, "The language that comes first on A5 and is the only one elsewhere: hi or en; hi if it is not given.")
* insert Gives(Binary, "The PDF\, or plain text of at most 160 letters of GSM 7 bit in English and 70 of UCS-2 in Hindi.")

Instance: verify-slip
InstanceOf: OperationDefinition
Usage: #definition
Title: "Check the slip of an OPD visit"
Description: "Tells whether a slip that is shown at a hospital holds."
* insert OperationOn(Appointment, verify-slip, VerifySlip, "Tells whether a slip that is shown at the caller's hospital holds: by its signed code and what is known of the place here. It opens no record and names nobody.", "बताता है कि अस्पताल में दिखाई गई पर्ची मान्य है या नहीं: उसके हस्ताक्षरित कोड और यहाँ की जानकारी से। इससे कोई रिकॉर्ड नहीं खुलता।")
* title = "Check the slip of an OPD visit"
* affectsState = false
* type = true
* instance = false
* insert Takes(qr, 1, 1, string, "What the code on the slip holds.")
* insert Tells(result, 1, 1, code, "current\, superseded\, void\, used\, expired\, other-day\, elsewhere\, forged or malformed.")
* insert Tells(valid, 1, 1, boolean, "Whether the person is let in.")
* insert Tells(sentence, 1, 1, string, "The same in words\, in English and Hindi.")
* insert Tells(token, 0, 1, string, "The number on the slip\, such as 3402-017\, if the health department has signed it.")
* insert Tells(day, 0, 1, date, "The day of the slip in Delhi.")

RuleSet: AboutAnExport(code, name, english, hindi)
* insert OperationOn(Binary, {code}, {name}, {english}, {hindi})
* resource = #Resource
* affectsState = false
* system = true
* type = false
* instance = false
* insert Takes(_jobId, 1, 1, string, "The export\, as the Content-Location of its beginning names it.")

Instance: export-poll-status
InstanceOf: OperationDefinition
Usage: #definition
Title: "How far an export is"
Description: "How far an export is."
* insert AboutAnExport(export-poll-status, ExportPollStatus, "Answers 202 while an export is being made and 200 with the list of its files when it is done. DELETE cancels it and removes its files.", "निर्यात बनते समय 202 और पूरा होने पर फ़ाइलों की सूची के साथ 200 देता है। DELETE उसे रद्द करता है और उसकी फ़ाइलें हटाता है।")
* title = "How far an export is"
* insert Gives(Binary, "The list of the files.")

Instance: export-file
InstanceOf: OperationDefinition
Usage: #definition
Title: "A file of an export"
Description: "A file of an export."
* insert AboutAnExport(export-file, ExportFile, "Gives a file of an export with one resource in JSON on each line.", "निर्यात की एक फ़ाइल देता है जिसकी हर पंक्ति में JSON में एक रिकॉर्ड होता है।")
* title = "A file of an export"
* insert Takes(_file, 1, 1, string, "The name of the file\, as the list of files has it.")
* insert Gives(Binary, "The file.")

RuleSet: PartTaken(name, min, max, type, documentation)
* parameter[=].part[+].name = #{name}
* parameter[=].part[=].use = #in
* parameter[=].part[=].min = {min}
* parameter[=].part[=].max = "{max}"
* parameter[=].part[=].type = #{type}
* parameter[=].part[=].documentation = {documentation}

Instance: populate
InstanceOf: OperationDefinition
Usage: #definition
Title: "Fill a form in by what is known"
Description: "Fills a form in by what the state knows of a person."
* insert OperationOn(Questionnaire, populate, Populate, "Fills a form in by what the state knows of a person and the caller may see\, each such answer with the record that it is from\, for confirmation. It tells which questions are left to ask. $populate of HL7's Structured Data Capture 4.0.0.", "प्रपत्र को उस जानकारी से भरता है जो राज्य के पास है और पूछने वाला देख सकता है; हर ऐसे उत्तर के साथ उसका स्रोत होता है ताकि व्यक्ति उसकी पुष्टि करे। बताता है कि कौन से प्रश्न शेष हैं।")
* base = "http://hl7.org/fhir/uv/sdc/OperationDefinition/Questionnaire-populate"
* title = "Fill a form in by what is known"
* affectsState = false
* type = true
* instance = true
* insert Takes(identifier, 0, 1, Identifier, "A number of the form. On the type one of identifier\, canonical and questionnaireRef is given.")
* insert Takes(canonical, 0, 1, canonical, "The address of the form\, with or without its version.")
* insert Takes(questionnaireRef, 0, 1, Reference, "The form\, by its id here.")
* parameter[=].targetProfile[+] = "http://hl7.org/fhir/StructureDefinition/Questionnaire"
* insert Takes(subject, 1, 1, Reference, "The person.")
* parameter[=].targetProfile[+] = "https://delhihims.example/fhir/StructureDefinition/delhi-patient"
* parameter[+].name = #context
* parameter[=].use = #in
* parameter[=].min = 0
* parameter[=].max = "*"
* parameter[=].documentation = "What the form's expressions may speak of. The last visit is taken if none is given."
* insert PartTaken(name, 1, 1, string, "encounter.")
* insert PartTaken(content, 1, 1, Reference, "The visit.")
* insert Takes(local, 0, 1, boolean, "Whether what is known here is filled in; it always is.")
* insert Tells(response, 1, 1, QuestionnaireResponse, "The form\, in progress. It is not stored. An answer with the extension known-from is confirmed and not asked.")
* insert Tells(issues, 0, 1, OperationOutcome, "Questions whose expression could not be worked out. They are asked.")
* insert Tells(remaining, 0, *, string, "The linkId of a question that is left to ask\, in the order of the form.")

Instance: extract
InstanceOf: OperationDefinition
Usage: #definition
Title: "Make records of answers"
Description: "Makes records of the answers of a form."
* insert OperationOn(QuestionnaireResponse, extract, Extract, "Makes records of the answers of a completed form: Observations\, and the phone\, address\, language and contact of the person. The answer is a transaction that the caller sends. What was only confirmed makes nothing new. $extract of HL7's Structured Data Capture 4.0.0.", "पूरे भरे प्रपत्र के उत्तरों से रिकॉर्ड बनाता है: अवलोकन\, तथा व्यक्ति का फ़ोन\, पता\, भाषा और संपर्क। उत्तर एक लेनदेन है जिसे भेजने वाला आगे भेजता है। जिसकी केवल पुष्टि हुई उससे कुछ नया नहीं बनता।")
* base = "http://hl7.org/fhir/uv/sdc/OperationDefinition/QuestionnaireResponse-extract"
* title = "Make records of answers"
* affectsState = false
* type = true
* instance = true
* insert Takes(questionnaire-response, 0, 1, QuestionnaireResponse, "The completed form\, where it is not stored.")
* insert Gives(Bundle, "A transaction.")
