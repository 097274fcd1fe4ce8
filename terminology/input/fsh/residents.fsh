CodeSystem: ResidentCategory
Id: resident-category
Title: "Categories of residents"
Description: "Groups of people that are served first or hold an entitlement. A person may belong to several; none is a condition for emergency care."
* insert OwnCodes(resident-category)
* insert Term(general, "General", "सामान्य")
* insert Term(senior-citizen, [["Senior citizen (60 years or older)"]], [["वरिष्ठ नागरिक (60 वर्ष या अधिक)"]])
* insert Term(vay-vandana, [["Vay Vandana senior (70 years or older)"]], [["वय वंदना वरिष्ठ नागरिक (70 वर्ष या अधिक)"]])
* insert Term(pregnant, "Pregnant", "गर्भवती")
* insert Term(infant, "Child under two years", "दो वर्ष से छोटा शिशु")
* insert Term(person-with-disability, "Person with disability", "दिव्यांगजन")
* insert Term(day-care-treatment, "On dialysis or cancer day care", "डायलिसिस या कैंसर डे-केयर पर")
* insert Term(prisoner, "Prisoner with escort", "अभिरक्षा में बंदी")
* insert Term(ews, "Economically weaker section", "आर्थिक रूप से कमजोर वर्ग")
* insert Term(pm-jay, "Ayushman Bharat PM-JAY family", "आयुष्मान भारत पीएम-जय परिवार")
* insert Term(government-servant, [["Delhi government employee or pensioner (DGEHS)"]], [["दिल्ली सरकार का कर्मचारी या पेंशनभोगी (डीजीईएचएस)"]])
* insert Term(insured-worker, "Worker insured under ESI", "ईएसआई बीमित कर्मचारी")
* insert Term(other-state, "Resident of another state", "अन्य राज्य का निवासी")

ValueSet: ResidentCategories
Id: resident-category
Title: "Categories of residents"
Description: "Every category of residents."
* insert Published
* include codes from system ResidentCategory

CodeSystem: MemberRole
Id: member-role
Title: "Roles in a household"
Description: "What a person is to the head of the household. A household gives nobody a right to see the record of another."
* insert OwnCodes(member-role)
* insert Term(head, "Head of household", "परिवार का मुखिया")
* insert Term(spouse, "Husband or wife", "पति या पत्नी")
* insert Term(child, "Son or daughter", "पुत्र या पुत्री")
* insert Term(child-in-law, "Son-in-law or daughter-in-law", "दामाद या बहू")
* insert Term(parent, "Father or mother", "पिता या माता")
* insert Term(parent-in-law, "Father-in-law or mother-in-law", "ससुर या सास")
* insert Term(sibling, "Brother or sister", "भाई या बहन")
* insert Term(grandchild, "Grandchild", "पोता-पोती या नाती-नातिन")
* insert Term(grandparent, "Grandparent", "दादा-दादी या नाना-नानी")
* insert Term(other-relative, "Other relative", "अन्य रिश्तेदार")
* insert Term(under-guardianship, "Person under guardianship", "संरक्षण में रहने वाला व्यक्ति")
* insert Term(not-related, "Not related", "रिश्तेदार नहीं")

ValueSet: MemberRoles
Id: member-role
Title: "Roles in a household"
Description: "Every role in a household."
* insert Published
* include codes from system MemberRole
