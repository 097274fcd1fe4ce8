package org.delhihims.credential;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.PrimitiveType;

/** The names of a resident that stand on a card: the first of each script, such as Devanagari and Latin. */
final class CardNames {

    private static final Set<NameUse> NOT_ON_A_CARD =
            EnumSet.of(NameUse.OLD, NameUse.MAIDEN, NameUse.NICKNAME, NameUse.ANONYMOUS);

    private CardNames() {}

    static ArrayNode json(List<HumanName> names) {
        Map<UnicodeScript, HumanName> byScript = new LinkedHashMap<>();
        for (HumanName name : names) {
            boolean isOver = name.getPeriod().hasEnd();
            if (!isOver && !NOT_ON_A_CARD.contains(name.getUse())) {
                String whole = wholeOf(name);
                if (!whole.isBlank()) {
                    byScript.putIfAbsent(scriptOf(whole), name);
                }
            }
        }
        ArrayNode list = StrictJson.MAPPER.createArrayNode();
        byScript.values().forEach(name -> list.add(json(name)));
        return list;
    }

    private static ObjectNode json(HumanName name) {
        ObjectNode json = StrictJson.MAPPER.createObjectNode();
        if (!name.hasFamily() && !name.hasGiven()) {
            return json.put("text", name.getText());
        }
        if (name.hasFamily()) {
            json.put("family", name.getFamily());
        }
        if (name.hasGiven()) {
            ArrayNode given = json.putArray("given");
            name.getGiven().stream().map(PrimitiveType::getValue).forEach(given::add);
        }
        return json;
    }

    private static String wholeOf(HumanName name) {
        return name.hasFamily() || name.hasGiven()
                ? name.getGivenAsSingleString() + " " + (name.hasFamily() ? name.getFamily() : "")
                : name.hasText() ? name.getText() : "";
    }

    private static UnicodeScript scriptOf(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .findFirst()
                .orElse(UnicodeScript.COMMON);
    }
}
