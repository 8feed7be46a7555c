package hu.kapu.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Somebody who comes to be registered: a body for {@code POST /citizens} that is in order until a test changes it. */
public final class Person {
    private final Map<String, Object> identity = new LinkedHashMap<>(Map.of(
            "familyName", "Kovács",
            "givenName", "Anna Mária",
            "birthFamilyName", "Szép",
            "birthGivenName", "Anna Mária",
            "birthPlace", "Győr",
            "birthDate", "1961-03-04",
            "motherFamilyName", "Tóth",
            "motherGivenName", "Ilona"));
    private final Map<String, Object> document = new LinkedHashMap<>(Map.of(
            "kind", "id-card",
            "number", "123456AE",
            "issuedOn", "2020-05-01",
            "validUntil", "2099-05-01",
            "cardFormat", true));
    private final Map<String, Object> body = new LinkedHashMap<>();

    private Person(String userName) {
        body.put("identity", identity);
        body.put("document", document);
        body.put("userName", userName);
        body.put("email", "kovacs.anna@posta.example.hu");
        body.put("language", "hu");
        body.put("idempotencyKey", UUID.randomUUID().toString());
    }

    /** With a user name of their own. */
    public static Person somebody() {
        return new Person("nagy.reka." + UUID.randomUUID().toString().substring(0, 13));
    }

    public static Person named(String userName) {
        return new Person(userName);
    }

    public Person with(String field, Object value) {
        return put(body, field, value);
    }

    public Person withIdentity(String field, Object value) {
        return put(identity, field, value);
    }

    public Person withDocument(String field, Object value) {
        return put(document, field, value);
    }

    public Person withoutIdentity(String field) {
        identity.remove(field);
        return this;
    }

    public String userName() {
        return String.valueOf(body.get("userName"));
    }

    Map<String, Object> body() {
        return body;
    }

    private Person put(Map<String, Object> where, String field, Object value) {
        where.put(field, value);
        return this;
    }
}
