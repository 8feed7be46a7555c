package hu.kapu.secondfactor;

import hu.kapu.kit.testing.KafkaBroker;
import hu.kapu.kit.testing.ServiceDatabase;
import hu.kapu.kit.testing.TestSecrets;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** The real servers behind every Quarkus test of this module. */
@QuarkusTestResource(value = ServiceDatabase.class, initArgs = @ResourceArg(name = "name", value = "second_factor"))
@QuarkusTestResource(KafkaBroker.class)
@QuarkusTestResource(TestSecrets.class)
@QuarkusTestResource(DeliveryTopics.class)
class SecondFactorServers {}
