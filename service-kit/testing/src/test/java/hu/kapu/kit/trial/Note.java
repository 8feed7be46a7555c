package hu.kapu.kit.trial;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
class Note {
    @Id
    UUID id = new UUID(0, 0);

    String text = "";
}
