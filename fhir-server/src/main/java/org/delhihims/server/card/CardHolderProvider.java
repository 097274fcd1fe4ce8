package org.delhihims.server.card;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.delhihims.card.CardFinder;
import org.delhihims.card.CardLinks;
import org.delhihims.card.CardNumber;
import org.delhihims.card.CardRegister;
import org.delhihims.credential.CardContent;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.FhirProvider;
import org.delhihims.server.access.Caller;
import org.delhihims.server.access.Callers;
import org.delhihims.server.audit.AuditNotes;
import org.delhihims.server.conformance.Outcomes;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** The operations that begin with a card in the hand. They are POST only: a GET would leave card numbers in access logs. */
public final class CardHolderProvider implements FhirProvider {

    private final CardReader reader;
    private final CardFinder finder;
    private final CardLinks links;
    private final RuleBook sentences;

    CardHolderProvider(CardReader reader, CardFinder finder, CardLinks links, RuleBook sentences) {
        this.reader = reader;
        this.finder = finder;
        this.links = links;
        this.sentences = sentences;
    }

    /** {@code POST Patient/$card-lookup}: the holder of a card number, typed or scanned. */
    @Operation(name = "$card-lookup", typeName = "Patient")
    public Patient lookUp(@OperationParam(name = "card", min = 1, max = 1) @Nullable StringType card) {
        return finder.holderOf(number(card));
    }

    /** {@code POST Patient/$link-card}: ties the number by which the caller's hospital knows somebody to his card. */
    @Operation(name = "$link-card", typeName = "Patient")
    public Patient link(
            @OperationParam(name = "card", min = 1, max = 1) @Nullable StringType card,
            @OperationParam(name = "number", min = 1, max = 1) @Nullable Identifier number,
            RequestDetails request) {
        String facility = Callers.of(request)
                .map(Caller::facility)
                .orElseThrow(() -> new Refusal(Refusal.Reason.FORBIDDEN, sentences.refusal("not-for-role", "")));
        Patient resident = links.link(number(card), number == null ? new Identifier() : number, facility);
        AuditNotes.of(request).concerns(resident.getIdElement().getIdPart());
        return resident;
    }

    /** {@code POST Patient/$verify-card}: whether a card is good. It opens no record. */
    @Operation(name = "$verify-card", typeName = "Patient")
    public Parameters verify(
            @OperationParam(name = "card", min = 1, max = 1) @Nullable StringType card, RequestDetails request) {
        CardReader.Check check = reader.check(shown(card));
        Parameters answer = new Parameters();
        answer.addParameter("result", new CodeType(check.result()));
        answer.addParameter("valid", new BooleanType(check.isValid()));
        answer.addParameter().setName("sentence").setValue(Outcomes.bilingual(check.sentence()));
        CardRegister.Entry entry = check.entry();
        if (entry != null) {
            AuditNotes.of(request).concerns(entry.residentId());
            if (entry.state() != null) {
                answer.addParameter("state", new CodeType(entry.state().code()));
            }
        }
        if (check.content() != null) {
            tell(check.content(), answer);
        }
        return answer;
    }

    private static void tell(CardContent content, Parameters answer) {
        add(answer, "number", content.cardNumber());
        content.names().forEach(name -> add(answer, "name", name));
        add(answer, "gender", content.gender());
        add(answer, "birthDate", content.birthDate());
    }

    private static void add(Parameters answer, String name, @Nullable String value) {
        if (value != null) {
            answer.addParameter(name, new StringType(value));
        }
    }

    private CardNumber number(@Nullable StringType card) {
        return reader.number(shown(card));
    }

    private static String shown(@Nullable StringType card) {
        return card == null ? "" : card.getValueNotNull();
    }
}
