"""The secrets of the session, each of them marked."""

from marks import Mark

PASSWORD = Mark("the password of the sign-in")
SIGNED_IN_TOKEN = Mark("the token of the sign-in")
PASTED_TOKEN = Mark("the pasted token")
SECRET_KEY = Mark("the secret key")
SECURITY_TOKEN = Mark("the security token")
KAFKA_PASSWORD = Mark("the secret field that was applied")
SIGNED_PASSWORD = Mark("the secret field that was applied with a signature")
UNSENT_PASSWORD = Mark("the secret field that was not applied")
WRITTEN_PASSWORD = Mark("the secret in a text that cannot be read")
PASTED_PASSWORD = Mark("the secret in a pasted body")
FILE_SECRET = Mark("the secret of a file")
MARKS = (PASSWORD, SIGNED_IN_TOKEN, PASTED_TOKEN, SECRET_KEY, SECURITY_TOKEN, KAFKA_PASSWORD, SIGNED_PASSWORD,
         UNSENT_PASSWORD, WRITTEN_PASSWORD, PASTED_PASSWORD, FILE_SECRET)
# Proof that these surfaces are watched.
ON_THE_BUS = Mark("a message of the test's own")
IN_AN_ARGUMENT = Mark("an argument of the test's own")
