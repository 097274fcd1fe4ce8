package org.delhihims.server.http;

import static org.delhihims.kernel.Refusal.Reason.INVALID;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildContainedResources;
import ca.uhn.fhir.context.RuntimeChildDirectResource;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.delhihims.kernel.Refusal;
import org.delhihims.kernel.StorableText;
import org.delhihims.server.conformance.RuleBook;

/**
 * Whether a body in JSON has the shape that FHIR's definitions give it: lists where there may be several, single values
 * where there is one, numbers and truth values written as such, nothing twice, nothing unknown.
 *
 * @see <a href="https://hl7.org/fhir/R4/json.html#primitive">FHIR: JSON representation of primitive elements</a>
 */
final class JsonShape {

    private static final int DEEPEST = 100;
    private static final Set<String> NUMBERS = Set.of("decimal", "integer", "positiveInt", "unsignedInt");

    private static final Set<String> EXTENSIONS = Set.of("extension", "modifierExtension");

    private final FhirContext fhir;
    private final RuleBook sentences;
    private final ObjectMapper mapper;

    JsonShape(FhirContext fhir, RuleBook sentences) {
        this.fhir = fhir;
        this.sentences = sentences;
        JsonFactory strict = new JsonFactoryBuilder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .build();
        mapper = new ObjectMapper(strict)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /** Checks a resource and answers its type. */
    String check(byte[] body) {
        JsonNode resource = checkSyntax(body);
        resource(resource, "");
        return resource.path("resourceType").textValue();
    }

    JsonNode checkSyntax(byte[] body) {
        try {
            return mapper.readTree(body);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String place = at == null ? "JSON" : at.getLineNr() + ":" + at.getColumnNr();
            throw new Refusal(INVALID, sentences.refusal("malformed-body", place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void resource(JsonNode node, String path) {
        String type = node.path("resourceType").isTextual()
                ? node.path("resourceType").textValue()
                : "";
        if (!fhir.getResourceTypes().contains(type)) {
            throw refusal("wrong-type", path.isEmpty() ? "resourceType" : path + ".resourceType");
        }
        composite(node, fhir.getResourceDefinition(type), path.isEmpty() ? type : path);
    }

    private void composite(JsonNode node, BaseRuntimeElementDefinition<?> definition, String path) {
        if (!node.isObject() || node.isEmpty()) {
            throw refusal("wrong-type", path);
        }
        if (!(definition instanceof BaseRuntimeElementCompositeDefinition<?> composite)) {
            return;
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = field.getKey();
            boolean isText = name.equals("resourceType") || name.equals("id");
            if (isText) {
                refuseUnless(field.getValue().isTextual(), "wrong-type", path + "." + name);
            } else if (EXTENSIONS.contains(name)) {
                extensions(field.getValue(), path + "." + name);
            } else if (name.startsWith("_")) {
                companion(node, name, composite, path);
            } else {
                child(node, name, composite, path);
            }
        }
    }

    private void child(
            JsonNode parent, String name, BaseRuntimeElementCompositeDefinition<?> definition, String parentPath) {
        JsonNode node = parent.get(name);
        String path = parentPath + "." + name;
        BaseRuntimeChildDefinition child = childOf(definition, name, path);
        boolean isList = child.getMax() != 1;
        refuseUnless(isList || !node.isArray(), "too-many", path);
        refuseUnless(!isList || (node.isArray() && !node.isEmpty()), "wrong-type", path);
        if (!isList) {
            value(node, child, name, path);
            return;
        }
        for (int i = 0; i < node.size(); i++) {
            boolean hasCompanion = parent.path("_" + name).path(i).isObject();
            if (!(node.get(i).isNull() && hasCompanion)) {
                value(node.get(i), child, name, path + "[" + i + "]");
            }
        }
    }

    /** HAPI knows them apart from all other elements, and fails at one that is no object. */
    private void extensions(JsonNode list, String path) {
        refuseUnless(list.isArray() && !list.isEmpty(), "wrong-type", path);
        for (int i = 0; i < list.size(); i++) {
            composite(list.get(i), fhir.getElementDefinition("Extension"), path + "[" + i + "]");
        }
    }

    private BaseRuntimeChildDefinition childOf(
            BaseRuntimeElementCompositeDefinition<?> definition, String name, String path) {
        BaseRuntimeChildDefinition child = definition.getChildByName(name);
        if (child == null) {
            throw refusal("unknown-element", path);
        }
        return child;
    }

    private void value(JsonNode node, BaseRuntimeChildDefinition child, String name, String path) {
        if (child instanceof RuntimeChildContainedResources || child instanceof RuntimeChildDirectResource) {
            refuseUnless(node.isObject(), "wrong-type", path);
            resource(node, path);
            return;
        }
        BaseRuntimeElementDefinition<?> definition = child.getChildByName(name);
        if (definition instanceof BaseRuntimeElementCompositeDefinition<?>) {
            composite(node, definition, path);
        } else {
            refuseUnless(isPrimitive(node, definition.getName()), "wrong-type", path);
            refuseUnless(!node.isTextual() || !node.textValue().isEmpty(), "wrong-format", path);
            refuseUnless(!node.isTextual() || StorableText.isStorable(node.textValue()), "wrong-character", path);
        }
    }

    private static boolean isPrimitive(JsonNode node, String type) {
        if (NUMBERS.contains(type)) {
            return node.isNumber();
        }
        return type.equals("boolean") ? node.isBoolean() : node.isTextual();
    }

    /** {@code _birthDate} beside {@code birthDate}: the id and the extensions of a primitive element. */
    private void companion(
            JsonNode parent, String name, BaseRuntimeElementCompositeDefinition<?> definition, String parentPath) {
        JsonNode node = parent.get(name);
        String path = parentPath + "." + name;
        BaseRuntimeChildDefinition child = childOf(definition, name.substring(1), path);
        refuseUnless(node.isArray() == (child.getMax() != 1), "wrong-type", path);
        for (JsonNode part : node.isArray() ? node : Set.of(node)) {
            refuseUnless(part.isObject() || (node.isArray() && part.isNull()), "wrong-type", path);
            if (part.has("extension")) {
                extensions(part.get("extension"), path + ".extension");
            }
        }
    }

    private void refuseUnless(boolean isRight, String refusal, String path) {
        if (!isRight) {
            throw refusal(refusal, path);
        }
    }

    private Refusal refusal(String code, String path) {
        return new Refusal(INVALID, sentences.refusal(code, path), path);
    }
}
