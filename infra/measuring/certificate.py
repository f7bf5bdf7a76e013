"""A certificate for 127.0.0.1, trusted by this process and by all that it starts, for as long as a run lasts."""

import os
import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

# OpenSSL's own, which aiohttp goes by, and that of requests, which pywebpush sends with.
TRUSTED = ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE")


def trust_own(folder: Path) -> None:
    """To be called before anything imports aiohttp: it reads what is trusted only once."""
    file = folder / "certificate.pem"
    key = ec.generate_private_key(ec.SECP256R1())
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    file.write_bytes(_certificate(key).public_bytes(serialization.Encoding.PEM) + pem)
    os.environ.update(dict.fromkeys(TRUSTED, str(file)))


def _certificate(key: ec.EllipticCurvePrivateKey) -> x509.Certificate:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    alternatives = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    return (
        x509.CertificateBuilder()
        .subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
        .add_extension(alternatives, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )  # fmt: skip


def context() -> ssl.SSLContext:
    """For a server that shows the trusted certificate."""
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(os.environ[TRUSTED[0]])
    return made
