CodeSystem: TaskKind
Id: task-kind
Title: "Kinds of tasks"
Description: "What a task asks to be done."
* insert OwnCodes(task-kind)
* insert Term(card-issue, "Issue a health card", "स्वास्थ्य कार्ड जारी करना")
* insert Term(queue-entry, "Wait in the OPD queue", "ओपीडी पंक्ति में प्रतीक्षा")
* insert Term(correction, "Correct a record", "रिकॉर्ड में सुधार")
* insert Term(merge-review, "Review two records of one person", "एक व्यक्ति के दो रिकॉर्ड की समीक्षा")
* insert Term(wrong-record-notice, "Tell the readers of a wrong record", "गलत रिकॉर्ड देखने वालों को सूचना")
* insert Term(laboratory-work, "Carry out a test", "जाँच करना")
* insert Term(referral, "Answer a referral", "रेफ़रल का उत्तर")
* insert Term(follow-up, "Follow up a resident", "निवासी से दोबारा संपर्क")
* insert Term(ambulance-trip, "Ambulance trip", "एम्बुलेंस यात्रा")
* insert Term(bed-refusal, "Look into a refused bed", "बिस्तर न मिलने की पड़ताल")
* insert Term(emergency-access-review, "Review an emergency access", "आपातकालीन पहुँच की समीक्षा")
* insert Term(grievance, "Grievance", "शिकायत")
* insert Term(helpline-call, "Helpline call", "हेल्पलाइन कॉल")
* insert Term(maintenance, "Repair equipment", "उपकरण की मरम्मत")
* insert Term(approval, "Approve a proposal", "प्रस्ताव की स्वीकृति")
* insert Term(facility-onboarding, "Bring a facility on board", "अस्पताल को प्रणाली से जोड़ना")

ValueSet: TaskKinds
Id: task-kind
Title: "Kinds of tasks"
Description: "Every kind of task."
* insert Published
* include codes from system TaskKind

CodeSystem: MergeState
Id: merge-state
Title: "States of a review of two records"
Description: "How far two records have come on the way to being one, as business status of the task that reviews them. It takes two people who say the same to join two records, to keep them apart and to part them again."
* insert OwnCodes(merge-state)
* insert Term(suspected, "May be one person", "एक व्यक्ति हो सकते हैं")
* insert Term(review-1, "Seen by one reviewer", "एक समीक्षक ने देखा")
* insert Term(review-2, "Seen by two who do not agree", "दो समीक्षकों में सहमति नहीं")
* insert Term(merged, "Merged", "मिलाए गए")
* insert Term(kept-apart, "Two persons\, kept apart", "दो व्यक्ति\, अलग रखे गए")
* insert Term(unmerge-requested, "To be parted again", "फिर अलग करने का अनुरोध")
* insert Term(unmerged, "Parted again", "फिर अलग किए गए")

ValueSet: MergeStates
Id: merge-state
Title: "States of a review of two records"
Description: "Every state of a review of two records."
* insert Published
* include codes from system MergeState
