"""Where the pages of Veilig Thuis itself stand, beside all gezinnen."""

from flask import Blueprint

bp = Blueprint("veilig_thuis", __name__, url_prefix="/veilig-thuis")
